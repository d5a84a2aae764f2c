import { sql } from 'kysely';
import { FILES_SOURCE, type Feed } from '#connectors/back-office/port.ts';
import type { Db, Tx } from '#kernel/db.ts';

/**
 * A feed of a source was right at `asOf`. With `baselineInHours` the source's first word is over by then: what it
 * tells later is news.
 */
export async function confirmFeed(tx: Tx, source: string, feed: Feed, { asOf, baselineInHours }: { asOf: Date; baselineInHours: number | null }): Promise<void> {
  const baseline = sql<Date | null>`kabinet_now() + make_interval(hours => ${baselineInHours})`;
  await tx
    .insertInto('feed_states')
    .values({ source, feed, confirmed_at: asOf, baseline_at: baseline })
    .onConflict((conflict) =>
      conflict.columns(['source', 'feed']).doUpdateSet({
        confirmed_at: sql<Date>`greatest(feed_states.confirmed_at, excluded.confirmed_at)`,
        baseline_at: sql<Date>`coalesce(feed_states.baseline_at, excluded.baseline_at)`,
      }),
    )
    .execute();
}

/** Whether what a source tells now in a feed is news: all that there was before has been kept. */
export async function hasBaseline(db: Db | Tx, source: string, feed: Feed): Promise<boolean> {
  const row = await db.selectFrom('feed_states').select(sql<boolean>`baseline_at <= kabinet_now()`.as('has')).where('source', '=', source).where('feed', '=', feed).executeTakeFirst();
  return row?.has ?? false;
}

/**
 * "As of": the oldest moment at which one of these feeds was last right; null where none ever was. Files count
 * only for what no connected source tells.
 */
export async function findAsOf(db: Db | Tx, feeds: readonly Feed[]): Promise<Date | null> {
  const { rows } = await sql<{ as_of: Date | null }>`
    select min(f.confirmed_at) as as_of from feed_states f
    where f.feed = any(${[...feeds]}::text[])
      and (f.source <> ${FILES_SOURCE} or not exists (select from feed_states o where o.feed = f.feed and o.source <> ${FILES_SOURCE}))`.execute(db);
  return rows[0]?.as_of ?? null;
}

/** Which feeds of which sources were ever told, and when they were last right. */
export async function listFeedStates(db: Db) {
  return db.selectFrom('feed_states').select(['source', 'feed', 'confirmed_at']).orderBy('source').execute();
}
