import type { Client } from '#kernel/actor.ts';
import type { Db } from '#kernel/db.ts';
import type { Secrets } from '#kernel/secrets.ts';
import { findSession, touchSession } from './queries.ts';

/** The person behind a session's token, or null. Nothing is cached: what is ended is ended at once, everywhere. */
export async function findClientSession(db: Db, secrets: Secrets, token: string, isUse: boolean): Promise<Client | null> {
  const sessionHash = secrets.hashToken('session', token);
  const row = await findSession(db, sessionHash);
  if (!row) return null;
  if (row.stale && isUse) await touchSession(db, sessionHash);
  return { kind: 'client', userId: row.id, sessionHash, firstName: row.first_name, lastName: row.last_name, email: row.email, emailConfirmed: row.email_confirmed, locale: row.locale };
}
