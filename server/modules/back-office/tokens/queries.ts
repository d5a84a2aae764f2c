import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';

/** The system behind a token that is not revoked; its use is noted once a minute at most. */
export async function findPushToken(db: Db, tokenHash: Buffer) {
  return db
    .selectFrom('push_tokens')
    .select(['id', 'name', sql<boolean>`coalesce(used_at < kabinet_now() - interval '1 minute', true)`.as('is_stale')])
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

export async function noteTokenUse(db: Db, id: string): Promise<void> {
  await db.updateTable('push_tokens').set({ used_at: sql`kabinet_now()` }).where('id', '=', id).execute();
}

/** Those that work, newest first. */
export async function listTokens(db: Db) {
  return db.selectFrom('push_tokens').select(['id', 'name', 'created_by', 'created_at', 'used_at']).where('revoked_at', 'is', null).orderBy('id', 'desc').execute();
}

export async function insertToken(tx: Tx, token: { name: string; hash: Buffer; createdBy: string }) {
  return tx.insertInto('push_tokens').values({ id: newId(), name: token.name, token_hash: token.hash, created_by: token.createdBy }).returning(['id', 'name', 'created_at']).executeTakeFirstOrThrow();
}

/** Its name; null when it works no more already. */
export async function revoke(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.updateTable('push_tokens').set({ revoked_at: sql<Date>`kabinet_now()` }).where('id', '=', id).where('revoked_at', 'is', null).returning('name').executeTakeFirst();
  return row?.name ?? null;
}
