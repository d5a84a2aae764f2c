import { sql, type Selectable } from 'kysely';
import { MOST_REFUSALS, type Feed, type ReadingProblem } from '#contract/back-office.ts';
import type { Place, Refusal } from '#connectors/back-office/port.ts';
import type { BackOfficeReadings } from '#db/types.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { AGAIN_AFTER, GOES_ON_FOR, KEPT_DAYS, LEFT_AFTER, WHOLE_HOUR, type Reading } from './rules.ts';

export type ReadingRow = Selectable<BackOfficeReadings>;
export interface Problem {
  readonly code: ReadingProblem;
  readonly detail: string;
  /** Of what nothing was marked for being too much: how much is missing. */
  readonly missing?: number;
}

const now = sql<Date>`kabinet_now()`;
const isLeft = sql<boolean>`(reader is null or beat_at < kabinet_now() - make_interval(secs => ${LEFT_AFTER}))`;

/** Who begins or takes over readings of a feed waits for one another. */
export async function lockFeed(tx: Tx, source: string, feed: Feed): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reading:${source}:${feed}`}, 0))`.execute(tx);
}

/** The one that runs, and whether its reader is gone. */
export async function findRunning(tx: Tx, source: string, feed: Feed) {
  return tx.selectFrom('back_office_readings').select(['id', isLeft.as('is_left')]).where('source', '=', source).where('feed', '=', feed).where('state', '=', 'running').executeTakeFirst();
}

/** Of the one that runs: its reader's last sign of life, and after how many seconds of silence it is taken over. */
export async function findHolder(db: Db, source: string, feed: Feed) {
  return db
    .selectFrom('back_office_readings')
    .select(['reader', 'beat_at', sql<number>`${LEFT_AFTER} - extract(epoch from kabinet_now() - beat_at)::int`.as('seconds_left')])
    .where('source', '=', source)
    .where('feed', '=', feed)
    .where('state', '=', 'running')
    .executeTakeFirst();
}

/** The newest of its kind, where it failed on the way not long ago. */
export async function findBrokenOff(tx: Tx, source: string, feed: Feed, isWhole: boolean): Promise<string | null> {
  const newest = await tx
    .selectFrom('back_office_readings')
    .select(['id', sql<boolean>`state = 'failed' and place is not null and started_at > kabinet_now() - make_interval(hours => ${GOES_ON_FOR})`.as('goes_on')])
    .where('source', '=', source)
    .where('feed', '=', feed)
    .where('is_whole', '=', isWhole)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest?.goes_on ? newest.id : null;
}

export async function insertReading(tx: Tx, reading: { source: string; feed: Feed; isWhole: boolean; reader: string; startedBy: string | null }): Promise<Reading> {
  const { id, started_at } = await tx
    .insertInto('back_office_readings')
    .values({ id: newId(), source: reading.source, feed: reading.feed, is_whole: reading.isWhole, reader: reading.reader, started_by: reading.startedBy })
    .returning(['id', 'started_at'])
    .executeTakeFirstOrThrow();
  return { id, reader: reading.reader, isWhole: reading.isWhole, place: null, startedAt: started_at };
}

/** Goes on with a reading; one that begins anew forgets what it had counted. */
export async function takeOver(tx: Tx, id: string, reader: string): Promise<Reading> {
  const row = await tx
    .updateTable('back_office_readings')
    .set({ state: 'running', reader, beat_at: now, ended_at: null, problem: null })
    .where('id', '=', id)
    .returning(['is_whole', 'place', 'started_at'])
    .executeTakeFirstOrThrow();
  if (row.place === null) {
    await tx.updateTable('back_office_readings').set({ read: 0, changed: 0, refused: 0, vanished: 0 }).where('id', '=', id).execute();
    await tx.deleteFrom('back_office_refusals').where('reading_id', '=', id).execute();
  }
  return { id, reader, isWhole: row.is_whole, place: row.place as Place | null, startedAt: row.started_at };
}

export async function beat(db: Db, { id, reader }: Reading): Promise<void> {
  await db.updateTable('back_office_readings').set({ beat_at: now }).where('id', '=', id).where('reader', '=', reader).execute();
}

/** Adds to the counters and moves the place, if the reading is still this reader's. Answers how many refusals there are now; null: somebody has taken it over. */
export async function turnPage(tx: Tx, { id, reader }: Reading, page: { read: number; changed: number; refused: number; vanished: number; place: Place | null }): Promise<number | null> {
  const row = await tx
    .updateTable('back_office_readings')
    .set((e) => ({
      read: e('read', '+', page.read),
      changed: e('changed', '+', page.changed),
      refused: e('refused', '+', page.refused),
      vanished: e('vanished', '+', page.vanished),
      place: page.place === null ? null : JSON.stringify(page.place),
      beat_at: now,
    }))
    .where('id', '=', id)
    .where('reader', '=', reader)
    .where('state', '=', 'running')
    .returning('refused')
    .executeTakeFirst();
  return row?.refused ?? null;
}

/** The first thousand of a reading; `counted` are all that there are with these. */
export async function insertRefusals(tx: Tx, readingId: string, refusals: readonly Refusal[], counted: number): Promise<void> {
  const first = counted - refusals.length;
  const rows = refusals.slice(0, Math.max(0, MOST_REFUSALS - first)).map((refusal, index) => ({ reading_id: readingId, ordinal: first + index, ...refusal }));
  if (rows.length > 0) await tx.insertInto('back_office_refusals').values(rows).execute();
}

/** Ends a reading that is this reader's, or that has none; null: it is another's. */
export async function endReading(tx: Tx, reading: { id: string; reader: string | null }, problem: Problem | null): Promise<ReadingRow | null> {
  const row = await tx
    .updateTable('back_office_readings')
    .set({ state: problem ? 'failed' : 'done', problem: problem && JSON.stringify(problem), ended_at: now, reader: null })
    .where('id', '=', reading.id)
    .where('state', '=', 'running')
    .$if(reading.reader !== null, (query) => query.where('reader', '=', reading.reader))
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** Lets go of a reading, for the next to take over at once. */
export async function release(tx: Tx, { id, reader }: Reading): Promise<void> {
  await tx.updateTable('back_office_readings').set({ reader: null }).where('id', '=', id).where('reader', '=', reader).execute();
}

export async function findReading(db: Db | Tx, id: string): Promise<ReadingRow | null> {
  return (await db.selectFrom('back_office_readings').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Whether everything of the feed has not been read again since. */
export async function isNewestWhole(db: Db | Tx, { id, source, feed }: ReadingRow): Promise<boolean> {
  const newer = await db.selectFrom('back_office_readings').select('id').where('source', '=', source).where('feed', '=', feed).where('is_whole', '=', true).where('id', '>', id).limit(1).executeTakeFirst();
  return newer === undefined;
}

/** Readings whose reader is gone. */
export async function listLeft(tx: Tx) {
  return tx.selectFrom('back_office_readings').select(['id', 'source', 'feed']).where('state', '=', 'running').where(isLeft).execute();
}

export async function isRunning(db: Db | Tx, source: string): Promise<boolean> {
  return (await db.selectFrom('back_office_readings').select('id').where('source', '=', source).where('state', '=', 'running').where(sql<boolean>`not ${isLeft}`).limit(1).executeTakeFirst()) !== undefined;
}

/**
 * Whether a feed is to be read whole: once a day from three in the morning of the zone. One that failed is tried
 * again after an hour; one that missed too much is not, a person must look.
 */
export async function isWholeDue(db: Db, source: string, feed: Feed, timeZone: string): Promise<boolean> {
  const { rows } = await sql<{ settled: boolean }>`
    select state = 'done' or (state = 'failed' and (problem->>'code' like 'too_many_%' or ended_at > kabinet_now() - make_interval(hours => ${AGAIN_AFTER}))) as settled
    from back_office_readings
    where source = ${source} and feed = ${feed} and is_whole
      and started_at >= (date_trunc('day', kabinet_now() at time zone ${timeZone} - make_interval(hours => ${WHOLE_HOUR})) + make_interval(hours => ${WHOLE_HOUR})) at time zone ${timeZone}
    order by id desc limit 1`.execute(db);
  return !(rows[0]?.settled ?? false);
}

/** Of each feed its newest reading stays, however old. */
export async function deleteOldReadings(tx: Tx): Promise<void> {
  await sql`
    delete from back_office_readings r
    where r.state <> 'running' and r.started_at < kabinet_now() - make_interval(days => ${KEPT_DAYS})
      and exists (select from back_office_readings n where n.source = r.source and n.feed = r.feed and n.id > r.id)`.execute(tx);
}

/** The newest reading of each feed of each source, of all or of those that read everything. */
export async function listNewestReadings(db: Db, { wholeOnly }: { wholeOnly: boolean }): Promise<ReadingRow[]> {
  return db
    .selectFrom('back_office_readings')
    .distinctOn(['source', 'feed'])
    .selectAll()
    .$if(wholeOnly, (query) => query.where('is_whole', '=', true))
    .orderBy('source')
    .orderBy('feed')
    .orderBy('id', 'desc')
    .execute();
}

/** Newest first: ids rise with time (UUID version 7). */
export async function pageReadings(db: Db, filter: { source: string | undefined; feed: Feed | undefined }, after: string | undefined, limit: number): Promise<ReadingRow[]> {
  return db
    .selectFrom('back_office_readings')
    .selectAll()
    .$if(filter.source !== undefined, (query) => query.where('source', '=', filter.source ?? ''))
    .$if(filter.feed !== undefined, (query) => query.where('feed', '=', filter.feed ?? ''))
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export async function pageRefusals(db: Db, readingId: string, after: number, limit: number) {
  return db.selectFrom('back_office_refusals').selectAll().where('reading_id', '=', readingId).where('ordinal', '>', after).orderBy('ordinal').limit(limit).execute();
}
