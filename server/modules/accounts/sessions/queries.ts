import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
import { prepareQuery } from '#kernel/prepared.ts';

export interface NewSession {
  readonly hash: Buffer;
  readonly userId: string;
  readonly idleSeconds: number;
  readonly mostSeconds: number;
  readonly ip: string;
  readonly userAgent: string;
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx
    .insertInto('client_sessions')
    .values({
      token_hash: session.hash,
      user_id: session.userId,
      idle_seconds: session.idleSeconds,
      ends_at: sql<Date>`kabinet_now() + make_interval(secs => ${session.mostSeconds})`,
      ip: session.ip,
      user_agent: session.userAgent,
    })
    .execute();
}

/** The living session and its person, in one statement. `stale`: its last use is to be written down. */
export async function findSession(db: Db, hash: Buffer) {
  return (await livingSession(db, { hash }))[0];
}

const livingSession = prepareQuery((db, places: { hash: RawBuilder<Buffer> }) =>
  db
    .selectFrom('client_sessions as s')
    .innerJoin('users as u', 'u.id', 's.user_id')
    .select(['u.id', 'u.first_name', 'u.last_name', 'u.email', sql<boolean>`u.email_confirmed_at is not null`.as('email_confirmed'), 'u.locale', sql<boolean>`s.last_seen_at < kabinet_now() - interval '1 minute'`.as('stale')])
    .where('s.token_hash', '=', places.hash)
    .where('s.ends_at', '>', sql<Date>`kabinet_now()`)
    .where(sql<Date>`s.last_seen_at + make_interval(secs => s.idle_seconds)`, '>', sql<Date>`kabinet_now()`),
);

export async function touchSession(db: Db, hash: Buffer): Promise<void> {
  await db.updateTable('client_sessions').set({ last_seen_at: sql<Date>`kabinet_now()` }).where('token_hash', '=', hash).execute();
}

export async function deleteSession(tx: Tx, hash: Buffer): Promise<void> {
  await tx.deleteFrom('client_sessions').where('token_hash', '=', hash).execute();
}

/** Ends a person's sessions, all or all but one. */
export async function deleteSessionsOf(tx: Tx, userId: string, except: Buffer | null = null): Promise<void> {
  await tx
    .deleteFrom('client_sessions')
    .where('user_id', '=', userId)
    .$if(except !== null, (query) => query.where('token_hash', '!=', except as Buffer))
    .execute();
}
