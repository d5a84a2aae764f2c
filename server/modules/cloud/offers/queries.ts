import { sql } from 'kysely';
import { anyId, anyText } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';

interface Former {
  readonly userId: string;
  readonly name: string;
  /** Proven to be theirs; else null. */
  readonly email: string | null;
  /** As a directory may write them. */
  readonly names: readonly string[];
}

/** Logins that are theirs by address or name, word for word, and still open; answers the clouds of those that are offered now. */
export async function insertOffers(tx: Tx, organizationId: string, { userId, name, email, names }: Former): Promise<string[]> {
  const people = await tx
    .selectFrom('cloud_users as u')
    .innerJoin('clouds as c', 'c.id', 'u.cloud_id')
    .innerJoin('organizations as o', 'o.inn', 'c.inn')
    .select(['u.id', 'u.cloud_id'])
    .where('o.id', '=', organizationId)
    .where('u.vanished_at', 'is', null)
    .where('u.is_disabled', '=', false)
    .where((e) => e.or([sql<boolean>`lower(u.name collate "und-x-icu") = ${anyText(names.map((one) => one.toLowerCase()))}`, sql<boolean>`lower(u.email) = lower(${email}::text)`]))
    .execute();
  if (people.length === 0) return [];
  const rows = await tx
    .insertInto('access_offers')
    .values(people.map(({ id }) => ({ id: newId(), cloud_user_id: id, organization_id: organizationId, former_user_id: userId, former_name: name })))
    .onConflict((conflict) => conflict.column('cloud_user_id').where('settled_at', 'is', null).doNothing())
    .returning('cloud_user_id')
    .execute();
  return people.filter(({ id }) => rows.some(({ cloud_user_id }) => cloud_user_id === id)).map(({ cloud_id }) => cloud_id);
}

function offerRows(db: Db | Tx) {
  return db
    .selectFrom('access_offers as f')
    .innerJoin('cloud_users as u', 'u.id', 'f.cloud_user_id')
    .innerJoin('clouds as c', 'c.id', 'u.cloud_id')
    .select(['f.id', 'f.organization_id', 'f.former_name', 'f.settled_at', 'u.id as cloud_user_id', 'u.name', 'u.login', 'u.cloud_id', 'c.name as cloud_name']);
}

export async function findOffer(db: Db | Tx, id: string) {
  return offerRows(db).where('f.id', '=', id).executeTakeFirst();
}

/** What waits to be decided, the newest first. */
export async function listOpenOffers(db: Db, organizationIds: readonly string[]) {
  const sessions = sql<number>`(select count(*) from cloud_servers v join terminal_sessions s on s.connector_id = v.connector_id and s.login = lower(u.login) where v.cloud_id = u.cloud_id)`;
  return offerRows(db).select(sessions.as('sessions')).where('f.organization_id', '=', anyId(organizationIds)).where('f.settled_at', 'is', null).where('u.vanished_at', 'is', null).orderBy('f.id', 'desc').execute();
}

/** False: it is settled already. */
export async function closeOffer(tx: Tx, id: string, settledBy: string): Promise<boolean> {
  const row = await tx.updateTable('access_offers').set({ settled_at: sql<Date>`kabinet_now()`, settled_by: settledBy }).where('id', '=', id).where('settled_at', 'is', null).returning('id').executeTakeFirst();
  return row !== undefined;
}
