import type { BackOffice } from '#kernel/actor.ts';
import type { Db } from '#kernel/db.ts';
import type { Secrets } from '#kernel/secrets.ts';
import { findPushToken, noteTokenUse } from './queries.ts';

/** The provider's own system behind a token, or null. */
export async function findBackOffice(db: Db, secrets: Secrets, token: string): Promise<BackOffice | null> {
  const row = await findPushToken(db, secrets.hashToken('push', token));
  if (!row) return null;
  if (row.is_stale) await noteTokenUse(db, row.id);
  return { kind: 'back_office', tokenId: row.id, name: row.name };
}
