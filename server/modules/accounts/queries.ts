import { sql, type Insertable, type Updateable } from 'kysely';
import type { Users } from '#db/types.ts';
import type { Db, Tx } from '#kernel/db.ts';

export async function findUserByPhone(db: Db | Tx, phone: string) {
  return db.selectFrom('users').selectAll().where('phone', '=', phone).executeTakeFirst();
}

export async function findUser(db: Db | Tx, id: string) {
  return db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

export async function findUsers(db: Db | Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db.selectFrom('users').select(['id', 'first_name', 'last_name', 'email', 'email_confirmed_at', 'phone', 'locale']).where('id', 'in', [...ids]).execute();
}

/** False when the phone has an account already: of two registrations for one phone the first wins. */
export async function insertUser(tx: Tx, user: Insertable<Users>): Promise<boolean> {
  const row = await tx.insertInto('users').values(user).onConflict((conflict) => conflict.column('phone').doNothing()).returning('id').executeTakeFirst();
  return row !== undefined;
}

export async function updateUser(tx: Tx, id: string, changes: Updateable<Users>): Promise<void> {
  await tx.updateTable('users').set(changes).where('id', '=', id).execute();
}

export async function markSignedIn(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('users').set({ last_signed_in_at: sql<Date>`kabinet_now()` }).where('id', '=', id).execute();
}

/** The address is proven to be the person's, and is theirs from now on. */
export async function confirmAddress(tx: Tx, id: string, email: string): Promise<void> {
  await tx.updateTable('users').set({ email, email_confirmed_at: sql<Date>`kabinet_now()` }).where('id', '=', id).execute();
}

/** Removes what has ended and nobody can use any more. */
export async function sweepEnded(tx: Tx): Promise<void> {
  const now = sql<Date>`kabinet_now()`;
  for (const table of ['client_sessions', 'registrations', 'recoveries'] as const) {
    await tx.deleteFrom(table).where('ends_at', '<', now).execute();
  }
  await tx.deleteFrom('sms_codes').where('ends_at', '<', sql<Date>`kabinet_now() - interval '1 hour'`).execute();
  await tx.deleteFrom('email_confirmations').where('ends_at', '<', sql<Date>`kabinet_now() - interval '30 days'`).execute();
}
