import { sql, type Insertable } from 'kysely';
import type { Registrations } from '#db/types.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { REGISTRATION_LIVES } from './rules.ts';

export async function insertRegistration(tx: Tx, registration: Omit<Insertable<Registrations>, 'ends_at'>): Promise<void> {
  await tx
    .insertInto('registrations')
    .values({ ...registration, ends_at: sql<Date>`kabinet_now() + make_interval(secs => ${REGISTRATION_LIVES})` })
    .execute();
}

export async function findRegistration(db: Db | Tx, hash: Buffer) {
  return db.selectFrom('registrations').selectAll().where('token_hash', '=', hash).where('ends_at', '>', sql<Date>`kabinet_now()`).executeTakeFirst();
}

/** The same, and nobody else works on it until the transaction ends. */
export async function lockRegistration(tx: Tx, hash: Buffer) {
  return tx.selectFrom('registrations').selectAll().where('token_hash', '=', hash).where('ends_at', '>', sql<Date>`kabinet_now()`).forUpdate().executeTakeFirst();
}

export async function setOrganization(tx: Tx, id: string, organization: object | null): Promise<void> {
  await tx.updateTable('registrations').set({ organization: organization && JSON.stringify(organization) }).where('id', '=', id).execute();
}

export async function deleteRegistration(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('registrations').where('id', '=', id).execute();
}

export async function phoneHasAccount(tx: Tx, phone: string): Promise<boolean> {
  return (await tx.selectFrom('users').select('id').where('phone', '=', phone).executeTakeFirst()) !== undefined;
}
