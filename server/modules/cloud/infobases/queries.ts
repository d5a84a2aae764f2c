import { sql } from 'kysely';
import { containing } from '#kernel/containing.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { watchedClouds } from '../polling/queries.ts';
import { BLOCKS_AT_ONCE, BLOCKS_UNWATCHED, BLOCKS_WATCHED } from './rules.ts';

export async function listInfobaseRows(db: Db, cloudId: string) {
  return db
    .selectFrom('infobases as i')
    .innerJoin('connectors as c', 'c.id', 'i.connector_id')
    .leftJoin('connector_polls as p', 'p.connector_id', 'i.connector_id')
    .leftJoin('cluster_infobases as k', (join) => join.onRef('k.connector_id', '=', 'i.connector_id').onRef('k.key', '=', 'i.key'))
    .leftJoin('infobase_blocks as b', 'b.infobase_id', 'i.id')
    .select(['i.id', 'i.title', 'k.name', 'c.name as cluster', 'p.answered_at', 'p.silent_since', 'i.is_access_refused', 'i.block_read_at'])
    .select(['b.infobase_id as block_id', 'b.starts_at', 'b.ends_at', 'b.message', 'b.sealed_code', 'b.set_by_name'])
    .select((e) => [
      sql<boolean>`coalesce(b.starts_at <= kabinet_now(), true) and coalesce(b.ends_at > kabinet_now(), true)`.as('is_on'),
      e.selectFrom('infobase_sessions as s').whereRef('s.infobase_id', '=', 'i.id').select((s) => s.fn.countAll<number>().as('count')).as('sessions'),
      e.selectFrom('cloud_orders as o').whereRef('o.infobase_id', '=', 'i.id').where('o.settled_at', 'is', null).where('o.kind', 'in', ['block_infobase', 'lift_block']).select('o.id').limit(1).as('order_id'),
    ])
    .where('i.cloud_id', '=', cloudId)
    .orderBy(sql`lower(i.title collate "und-x-icu")`)
    .orderBy('i.id')
    .execute();
}

export type InfobaseRow = Awaited<ReturnType<typeof listInfobaseRows>>[number];

export type InfobaseInCluster = NonNullable<Awaited<ReturnType<typeof findInfobase>>>;

export async function findInfobase(db: Db | Tx, id: string) {
  return db.selectFrom('infobases').select(['id', 'cloud_id', 'connector_id', 'key', 'title']).where('id', '=', id).executeTakeFirst();
}

export interface SessionPlace {
  readonly user: string;
  readonly id: string;
}

/** One page of who works in a cloud's infobases, by their names. */
export async function pageInfobaseSessions(db: Db, cloudId: string, filter: { readonly infobase: string | undefined; readonly search: string | undefined }, after: SessionPlace | null, limit: number) {
  const pattern = containing((filter.search ?? '').toLowerCase());
  const user = sql<string>`lower(s.user_name collate "und-x-icu")`;
  return db
    .selectFrom('infobases as i')
    .innerJoin('infobase_sessions as s', 's.infobase_id', 'i.id')
    .select(['s.id', 's.number', 's.user_name', 's.application', 's.host', 's.started_at', 's.last_active_at', 'i.id as infobase_id', 'i.title', user.as('place')])
    .select((e) =>
      e
        .selectFrom('cloud_order_steps as t')
        .whereRef('t.connector_id', '=', 'i.connector_id')
        .where(sql<boolean>`t.key = s.key::text`)
        .where('t.settled_at', 'is', null)
        .select('t.order_id')
        .orderBy('t.id', 'desc')
        .limit(1)
        .as('order_id'),
    )
    .where('i.cloud_id', '=', cloudId)
    .$if(filter.infobase !== undefined, (query) => query.where('i.id', '=', filter.infobase ?? ''))
    .$if((filter.search ?? '') !== '', (query) => query.where(sql<boolean>`(${user} like ${pattern} or lower(s.host collate "und-x-icu") like ${pattern})`))
    .$if(after !== null, (query) => query.where(sql<boolean>`(${user}, s.id) > (${after?.user}::text, ${after?.id}::uuid)`))
    .orderBy(user)
    .orderBy('s.id')
    .limit(limit)
    .execute();
}

export interface Block {
  readonly from: Date | null;
  readonly to: Date | null;
  readonly message: string;
  readonly sealedCode: Buffer;
  readonly setBy: { readonly id: string; readonly name: string } | null;
}

/** One that a member has set. */
export async function saveBlock(tx: Tx, infobaseId: string, { from, to, message, sealedCode, setBy }: Block): Promise<void> {
  const row = { starts_at: from, ends_at: to, message, sealed_code: sealedCode, set_by: setBy?.id ?? null, set_by_name: setBy?.name ?? null };
  await tx.insertInto('infobase_blocks').values({ infobase_id: infobaseId, ...row }).onConflict((conflict) => conflict.column('infobase_id').doUpdateSet(row)).execute();
}

export async function deleteBlock(tx: Tx, infobaseId: string): Promise<void> {
  await tx.deleteFrom('infobase_blocks').where('infobase_id', '=', infobaseId).execute();
}

export interface DueInfobase {
  readonly id: string;
  readonly cloud_id: string;
  readonly connector_id: string;
  readonly key: string;
}

/** Takes those whose turn it is to be asked for their blocks; whoever comes at the same moment takes others. */
export async function takeDueInfobases(db: Db): Promise<DueInfobase[]> {
  const { rows } = await sql<DueInfobase>`
    with due as (
      select i.id from infobases i join connectors c on c.id = i.connector_id
      where c.is_on and i.block_asked_at <= kabinet_now() - make_interval(secs => case when i.cloud_id in ${watchedClouds} then ${BLOCKS_WATCHED}::int else ${BLOCKS_UNWATCHED}::int end)
        and i.block_asked_at <= kabinet_now() - make_interval(secs => ${BLOCKS_WATCHED}::int)
      order by i.block_asked_at limit ${BLOCKS_AT_ONCE} for update of i skip locked
    )
    update infobases i set block_asked_at = kabinet_now() from due where due.id = i.id
    returning i.id, i.cloud_id, i.connector_id, i.key`.execute(db);
  return rows;
}

/** While an order on it is under way, what was read may be of the time before. */
const isQuiet = (infobaseId: string) => sql<boolean>`not exists (select from cloud_orders o where o.infobase_id = ${infobaseId} and o.kind in ('block_infobase', 'lift_block') and (o.settled_at is null or o.settled_at > kabinet_now() - interval '30 seconds'))`;

/** Of a block that a member set. */
export async function findSealedCode(tx: Tx, infobaseId: string): Promise<Buffer | null> {
  return (await tx.selectFrom('infobase_blocks').select('sealed_code').where('infobase_id', '=', infobaseId).executeTakeFirst())?.sealed_code ?? null;
}

interface ReadBlock {
  readonly from: Date | null;
  readonly to: Date | null;
  readonly message: string;
  /** Else the code and the name that stand there are of one before. */
  readonly isTheirs: boolean;
}

/** Makes the row of a block what the cluster says; one of a member stays theirs. True where it was not so. */
export async function saveReadBlock(tx: Tx, infobaseId: string, block: ReadBlock | null): Promise<boolean> {
  if (!block) return (await sql`delete from infobase_blocks where infobase_id = ${infobaseId} and ${isQuiet(infobaseId)} returning infobase_id`.execute(tx)).rows.length > 0;
  const { from, to, message, isTheirs } = block;
  const { rows } = await sql`
    insert into infobase_blocks as b (infobase_id, starts_at, ends_at, message)
    select ${infobaseId}, date_trunc('second', ${from}::timestamptz), date_trunc('second', ${to}::timestamptz), ${message} where ${isQuiet(infobaseId)}
    on conflict (infobase_id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at, message = excluded.message,
      sealed_code = case when ${isTheirs} then b.sealed_code end, set_by = case when ${isTheirs} then b.set_by end, set_by_name = case when ${isTheirs} then b.set_by_name end
    where (date_trunc('second', b.starts_at), date_trunc('second', b.ends_at), b.message) is distinct from (excluded.starts_at, excluded.ends_at, excluded.message)
      or (b.sealed_code is not null and not ${isTheirs})
    returning infobase_id`.execute(tx);
  return rows.length > 0;
}

/** The cluster has told of its block, or taken one, just now. */
export async function markBlockRead(tx: Tx, infobaseId: string): Promise<void> {
  await tx.updateTable('infobases').set({ block_read_at: sql<Date>`kabinet_now()` }).where('id', '=', infobaseId).execute();
}

/** Whether the cluster asks for an administrator of the infobase whom the portal does not know. True where it was not so. */
export async function saveAccess(tx: Tx, infobaseId: string, isRefused: boolean): Promise<boolean> {
  return (await tx.updateTable('infobases').set({ is_access_refused: isRefused }).where('id', '=', infobaseId).where('is_access_refused', '<>', isRefused).returning('id').executeTakeFirst()) !== undefined;
}
