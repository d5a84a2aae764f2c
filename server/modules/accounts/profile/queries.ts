import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
import { EMAIL_LINK_LIVES } from './rules.ts';

/** A new link takes the place of the person's older unused ones. */
export async function replaceEmailLink(tx: Tx, link: { hash: Buffer; userId: string; email: string }): Promise<void> {
  await tx.deleteFrom('email_confirmations').where('user_id', '=', link.userId).where('used_at', 'is', null).execute();
  await tx
    .insertInto('email_confirmations')
    .values({ token_hash: link.hash, user_id: link.userId, email: link.email, ends_at: sql<Date>`kabinet_now() + make_interval(secs => ${EMAIL_LINK_LIVES})` })
    .execute();
}

/** Uses a link up; undefined when it is used, replaced, ended or never was. */
export async function takeEmailLink(tx: Tx, hash: Buffer) {
  return tx
    .updateTable('email_confirmations')
    .set({ used_at: sql<Date>`kabinet_now()` })
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('ends_at', '>', sql<Date>`kabinet_now()`)
    .returning(['user_id', 'email'])
    .executeTakeFirst();
}

/** The address that waits for its link to be followed. */
export async function findPendingEmail(db: Db | Tx, userId: string): Promise<string | null> {
  const row = await db
    .selectFrom('email_confirmations')
    .select('email')
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .where('ends_at', '>', sql<Date>`kabinet_now()`)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.email ?? null;
}

export async function deletePendingEmail(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('email_confirmations').where('user_id', '=', userId).where('used_at', 'is', null).execute();
}
