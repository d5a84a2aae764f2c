import { sql } from 'kysely';
import type { Db } from '#kernel/db.ts';

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
