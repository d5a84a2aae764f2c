import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
import { LINK_MINUTES } from './rules.ts';

const now = sql<Date>`kabinet_now()`;
const KEPT_DAYS = 1;

/** The one that is being set, until the order is settled. False: another worker has come before with one of its own. */
export async function keepPassword(tx: Tx, orderId: string, former: Buffer | null, sealed: Buffer): Promise<boolean> {
  const row = await tx
    .updateTable('cloud_orders')
    .set({ sealed_password: sealed })
    .where('id', '=', orderId)
    .where('settled_at', 'is', null)
    .where(sql<boolean>`sealed_password is not distinct from ${former}::bytea`)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** False: the order is settled, or sets another one by now. */
export async function isBeingSet(db: Db, orderId: string, sealed: Buffer): Promise<boolean> {
  return (await db.selectFrom('cloud_orders').select('id').where('id', '=', orderId).where('settled_at', 'is', null).where('sealed_password', '=', sealed).executeTakeFirst()) !== undefined;
}

export async function insertLink(tx: Tx, link: { readonly tokenHash: Buffer; readonly cloudUserId: string; readonly userId: string; readonly sealed: Buffer }): Promise<void> {
  await tx
    .insertInto('cloud_password_links')
    .values({ token_hash: link.tokenHash, cloud_user_id: link.cloudUserId, user_id: link.userId, sealed_password: link.sealed, ends_at: sql<Date>`kabinet_now() + make_interval(mins => ${LINK_MINUTES})` })
    .execute();
}

/** What earlier links would show is no password any more. */
export async function endLinksTo(tx: Tx, cloudUserId: string): Promise<void> {
  await tx.updateTable('cloud_password_links').set({ sealed_password: null, ends_at: sql<Date>`least(ends_at, kabinet_now())` }).where('cloud_user_id', '=', cloudUserId).where('sealed_password', 'is not', null).execute();
}

export type LinkRow = NonNullable<Awaited<ReturnType<typeof findLink>>>;

/** Of this person; nobody else's is there. */
export async function findLink(db: Db | Tx, tokenHash: Buffer, userId: string) {
  return db
    .selectFrom('cloud_password_links as l')
    .innerJoin('cloud_users as u', 'u.id', 'l.cloud_user_id')
    .select(['l.ends_at', 'l.viewed_at', 'u.id as cloud_user_id', 'u.cloud_id', 'u.login', 'u.name', sql<boolean>`l.ends_at <= kabinet_now()`.as('is_over')])
    .where('l.token_hash', '=', tokenHash)
    .where('l.user_id', '=', userId)
    .executeTakeFirst();
}

/** Takes the password out of the link: of those who come at once, one gets it. Null: it has been taken, or its time is over. */
export async function takePassword(tx: Tx, tokenHash: Buffer): Promise<Buffer | null> {
  const { rows } = await sql<{ sealed_password: Buffer }>`
    with open as (select token_hash, sealed_password from cloud_password_links where token_hash = ${tokenHash} and viewed_at is null and sealed_password is not null and ends_at > kabinet_now() for update)
    update cloud_password_links l set viewed_at = kabinet_now(), sealed_password = null
    from open where open.token_hash = l.token_hash returning open.sealed_password`.execute(tx);
  return rows[0]?.sealed_password ?? null;
}

/** A link that is over says so for a day. */
export async function wipeLinks(tx: Tx): Promise<void> {
  await tx.updateTable('cloud_password_links').set({ sealed_password: null }).where('sealed_password', 'is not', null).where('ends_at', '<=', now).execute();
  await tx.deleteFrom('cloud_password_links').where('ends_at', '<', sql<Date>`kabinet_now() - make_interval(days => ${KEPT_DAYS})`).execute();
}
