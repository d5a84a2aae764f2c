import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';

export async function insertLink(tx: Tx, link: { readonly tokenHash: Buffer; readonly userId: string; readonly documentIds: readonly string[]; readonly minutes: number }): Promise<Date> {
  const row = await tx
    .insertInto('document_links')
    .values({ token_hash: link.tokenHash, user_id: link.userId, document_ids: [...link.documentIds], ends_at: sql<Date>`kabinet_now() + make_interval(mins => ${link.minutes})` })
    .returning('ends_at')
    .executeTakeFirstOrThrow();
  return row.ends_at;
}

/** The documents behind a link of this person that still works. */
export async function findLinked(db: Db, tokenHash: Buffer, userId: string): Promise<string[] | undefined> {
  const row = await db
    .selectFrom('document_links')
    .select('document_ids')
    .where('token_hash', '=', tokenHash)
    .where('user_id', '=', userId)
    .where('ends_at', '>', sql<Date>`kabinet_now()`)
    .executeTakeFirst();
  return row?.document_ids;
}

export async function deleteEndedLinks(tx: Tx): Promise<void> {
  await tx.deleteFrom('document_links').where('ends_at', '<=', sql<Date>`kabinet_now()`).execute();
}
