import { sql, type Insertable, type Updateable } from 'kysely';
import { cloudRequestKinds, type CloudRequestKind, type CloudRequestState } from '#contract/cloud-requests.ts';
import type { CloudRequests } from '#db/types.ts';
import { anyId } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { openStates } from './rules.ts';

function requestRows(db: Db | Tx) {
  return db
    .selectFrom('cloud_requests as r')
    .innerJoin('clouds as c', 'c.id', 'r.cloud_id')
    .innerJoin('organizations as o', 'o.id', 'r.organization_id')
    .select(['r.id', 'r.cloud_id', 'c.name as cloud_name', 'r.organization_id', 'o.name as organization_name', 'o.inn'])
    .select(['r.kind', 'r.person', 'r.email', 'r.infobases', 'r.comment', 'r.price_effect', 'r.state', 'r.answer'])
    .select(['r.requested_by', 'r.handled_by', 'r.created_at', 'r.settled_at']);
}

export type RequestRow = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

export async function findRequest(db: Db | Tx, id: string) {
  return requestRows(db).where('r.id', '=', id).executeTakeFirst();
}

/** Those of one organisation about one cloud, newest first. */
export async function pageRequestsOf(db: Db, { cloudId, organizationId }: { cloudId: string; organizationId: string }, after: string | null, limit: number) {
  return requestRows(db)
    .where('r.cloud_id', '=', cloudId)
    .where('r.organization_id', '=', organizationId)
    .$if(after !== null, (query) => query.where('r.id', '<', after ?? ''))
    .orderBy('r.id', 'desc')
    .limit(limit)
    .execute();
}

/** For staff: what waits, oldest first; what is settled, newest first. */
export async function pageRequests(db: Db, show: 'open' | 'settled', after: string | null, limit: number) {
  const newestFirst = show === 'settled';
  return requestRows(db)
    .where(newestFirst ? sql<boolean>`r.settled_at is not null` : sql<boolean>`r.settled_at is null`)
    .$if(after !== null, (query) => query.where('r.id', newestFirst ? '<' : '>', after ?? ''))
    .orderBy('r.id', newestFirst ? 'desc' : 'asc')
    .limit(limit)
    .execute();
}

/** False when the same is asked for already. */
export async function insertRequest(tx: Tx, request: Insertable<CloudRequests>): Promise<boolean> {
  const row = await tx.insertInto('cloud_requests').values(request).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst();
  return row !== undefined;
}

/** Moves an open one to its next state; false when it is settled already. */
export async function moveRequest(tx: Tx, id: string, changes: Updateable<CloudRequests> & { state: CloudRequestState }): Promise<boolean> {
  const row = await tx
    .updateTable('cloud_requests')
    .set({ ...changes, ...(changes.state === 'in_work' ? {} : { settled_at: sql<Date>`kabinet_now()` }) })
    .where('id', '=', id)
    .where('state', 'in', [...openStates])
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Who is meant by a request about somebody of the cloud. */
export async function findPerson(tx: Tx, cloudId: string, cloudUserId: string) {
  return tx.selectFrom('cloud_users').select(['id', 'name', 'login']).where('id', '=', cloudUserId).where('cloud_id', '=', cloudId).where('vanished_at', 'is', null).executeTakeFirst();
}

/** Titles of those infobases that the cloud has. */
export async function listTitles(tx: Tx, cloudId: string, infobaseIds: readonly string[]): Promise<string[]> {
  const rows = await tx.selectFrom('infobases').select('title').where('cloud_id', '=', cloudId).where('id', '=', anyId(infobaseIds)).orderBy(sql`lower(title collate "und-x-icu")`).orderBy('id').execute();
  return rows.map(({ title }) => title);
}

/** What the back office says each kind costs a month; null where it says nothing. */
export async function listPrices(db: Db | Tx): Promise<Record<CloudRequestKind, number | null>> {
  const told = new Map((await db.selectFrom('cloud_prices').select(['kind', 'price_effect']).execute()).map((row) => [row.kind, row.price_effect]));
  return Object.fromEntries(cloudRequestKinds.map((kind) => [kind, told.get(kind) ?? null])) as Record<CloudRequestKind, number | null>;
}
