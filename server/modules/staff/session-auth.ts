import type { Staff } from '#kernel/actor.ts';
import type { Db } from '#kernel/db.ts';
import type { Secrets } from '#kernel/secrets.ts';
import { findFullSession, touchSession } from './queries.ts';

/** The staff member behind a session's token, or null; a session without its second factor is none. */
export async function findStaffSession(db: Db, secrets: Secrets, token: string, isUse: boolean): Promise<Staff | null> {
  const sessionHash = secrets.hashToken('staff_session', token);
  const row = await findFullSession(db, sessionHash);
  if (!row) return null;
  if (row.stale && isUse) await touchSession(db, sessionHash);
  return { kind: 'staff', staffId: row.id, sessionHash, name: row.name, email: row.email, role: row.role };
}
