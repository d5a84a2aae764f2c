import { sql, type Insertable } from 'kysely';
import type { Recoveries } from '#db/types.ts';
import type { Tx } from '#kernel/db.ts';
import { RECOVERY_LIVES } from './rules.ts';

export async function insertRecovery(tx: Tx, recovery: Omit<Insertable<Recoveries>, 'ends_at'>): Promise<void> {
  await tx
    .insertInto('recoveries')
    .values({ ...recovery, ends_at: sql<Date>`kabinet_now() + make_interval(secs => ${RECOVERY_LIVES})` })
    .execute();
}

/** The recovery behind a browser's token; nobody else works on it until the transaction ends. */
export async function lockRecovery(tx: Tx, hash: Buffer) {
  return tx.selectFrom('recoveries').selectAll().where('token_hash', '=', hash).where('ends_at', '>', sql<Date>`kabinet_now()`).forUpdate().executeTakeFirst();
}

export async function markVerified(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('recoveries').set({ verified_at: sql<Date>`kabinet_now()` }).where('id', '=', id).execute();
}

/** Ends every recovery of a person: of several open ones only the first sets a password. */
export async function deleteRecoveriesOf(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('recoveries').where('user_id', '=', userId).execute();
}
