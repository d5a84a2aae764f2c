import { sql, type Insertable } from 'kysely';
import type { StaffMembers } from '#db/types.ts';
import { anyId } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { PASSWORD_STEP_LIVES, SESSION_IDLE, SESSION_LIVES } from './rules.ts';

export async function findMemberByEmail(db: Db | Tx, email: string) {
  return db.selectFrom('staff_members').selectAll().where('email', '=', email.toLowerCase()).executeTakeFirst();
}

/** False when the address is taken. */
export async function insertMember(db: Db | Tx, member: Insertable<StaffMembers>): Promise<boolean> {
  const row = await db.insertInto('staff_members').values({ ...member, email: member.email.toLowerCase() }).onConflict((conflict) => conflict.column('email').doNothing()).returning('id').executeTakeFirst();
  return row !== undefined;
}

export async function listMembers(db: Db) {
  return db.selectFrom('staff_members').select(['name', 'email', 'role', 'totp_confirmed_at']).orderBy('name').execute();
}

/** Names by id. */
export async function findStaffNames(db: Db | Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('staff_members').select(['id', 'name']).where('id', '=', anyId(ids)).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Mailboxes by id. */
export async function findStaffEmails(db: Db | Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('staff_members').select(['id', 'email']).where('id', '=', anyId(ids)).execute();
  return new Map(rows.map((row) => [row.id, row.email]));
}

interface NewSession {
  readonly hash: Buffer;
  readonly staffId: string;
  readonly level: 'password' | 'full';
  readonly ip: string;
  readonly userAgent: string;
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  const lives = session.level === 'full' ? SESSION_LIVES : PASSWORD_STEP_LIVES;
  await tx
    .insertInto('staff_sessions')
    .values({
      token_hash: session.hash,
      staff_id: session.staffId,
      level: session.level,
      ends_at: sql<Date>`kabinet_now() + make_interval(secs => ${lives})`,
      ip: session.ip,
      user_agent: session.userAgent,
    })
    .execute();
}

/** The person behind a session that has passed both steps. */
export async function findFullSession(db: Db, hash: Buffer) {
  return db
    .selectFrom('staff_sessions as s')
    .innerJoin('staff_members as m', 'm.id', 's.staff_id')
    .select(['m.id', 'm.name', 'm.email', 'm.role', sql<boolean>`s.last_seen_at < kabinet_now() - interval '1 minute'`.as('stale')])
    .where('s.token_hash', '=', hash)
    .where('s.level', '=', 'full')
    .where('s.ends_at', '>', sql<Date>`kabinet_now()`)
    .where('s.last_seen_at', '>', sql<Date>`kabinet_now() - make_interval(secs => ${SESSION_IDLE})`)
    .executeTakeFirst();
}

/** The person who has given the password and still owes the code; locked until the transaction ends. */
export async function lockPasswordSession(tx: Tx, hash: Buffer) {
  return tx
    .selectFrom('staff_sessions as s')
    .innerJoin('staff_members as m', 'm.id', 's.staff_id')
    .select(['m.id', 'm.name', 'm.email', 'm.role', 'm.totp_sealed', 'm.totp_confirmed_at'])
    .where('s.token_hash', '=', hash)
    .where('s.level', '=', 'password')
    .where('s.ends_at', '>', sql<Date>`kabinet_now()`)
    .forUpdate('s')
    .executeTakeFirst();
}

export async function touchSession(db: Db, hash: Buffer): Promise<void> {
  await db.updateTable('staff_sessions').set({ last_seen_at: sql<Date>`kabinet_now()` }).where('token_hash', '=', hash).execute();
}

export async function deleteSession(tx: Tx, hash: Buffer): Promise<void> {
  await tx.deleteFrom('staff_sessions').where('token_hash', '=', hash).execute();
}

export async function deleteEndedSessions(tx: Tx): Promise<void> {
  await tx.deleteFrom('staff_sessions').where('ends_at', '<', sql<Date>`kabinet_now()`).execute();
}

/** Keeps a secret that waits for its first code; never in the place of a confirmed one. */
export async function setUnconfirmedSecret(tx: Tx, staffId: string, sealed: Buffer): Promise<void> {
  await tx.updateTable('staff_members').set({ totp_sealed: sealed }).where('id', '=', staffId).where('totp_confirmed_at', 'is', null).execute();
}

/** Uses a code's time step up: each works once (RFC 6238, 5.2). False when it, or a later one, was used. */
export async function takeTotpStep(tx: Tx, staffId: string, step: number): Promise<boolean> {
  const row = await tx
    .updateTable('staff_members')
    .set({ totp_last_step: step, totp_confirmed_at: sql<Date>`coalesce(totp_confirmed_at, kabinet_now())`, last_signed_in_at: sql<Date>`kabinet_now()` })
    .where('id', '=', staffId)
    .where((e) => e.or([e('totp_last_step', 'is', null), e('totp_last_step', '<', step)]))
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** A lost phone: the second factor is set up anew at the next sign-in; all sessions end. */
export async function resetTotp(tx: Tx, staffId: string): Promise<void> {
  await tx.updateTable('staff_members').set({ totp_sealed: null, totp_confirmed_at: null }).where('id', '=', staffId).execute();
  await tx.deleteFrom('staff_sessions').where('staff_id', '=', staffId).execute();
}
