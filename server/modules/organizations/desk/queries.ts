import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
import type { ClaimState } from '#contract/organizations.ts';

export type DeskView = 'waiting' | 'asked' | 'unanswered' | 'settled';

const statesOf: Record<DeskView, readonly ClaimState[]> = {
  waiting: ['manual'],
  asked: ['question'],
  unanswered: ['administrators'],
  settled: ['approved', 'rejected'],
};

const OTHERS = 20;

function claimRows(db: Db | Tx) {
  return db
    .selectFrom('claims as c')
    .innerJoin('users as u', 'u.id', 'c.user_id')
    .select(['c.id', 'c.inn', 'c.type', 'c.position', 'c.state', 'c.cause', 'c.created_at', 'c.promised_by', 'c.reason', 'c.decided_by', 'c.decided_at', 'c.user_id', 'c.overdue_at', 'c.manager_asked_at', sql<boolean>`coalesce(c.overdue_at <= kabinet_now(), false)`.as('overdue')])
    .select(['u.first_name', 'u.last_name', 'u.phone', 'u.email', 'u.created_at as registered_at']);
}

/** One page of the desk: what waits, oldest first; what is settled, newest first. */
export async function pageClaims(db: Db, view: DeskView, after: string | undefined, limit: number) {
  const newestFirst = view === 'settled';
  return claimRows(db)
    .where('c.state', 'in', [...statesOf[view]])
    .$if(view === 'settled', (query) => query.where('c.decided_by', 'is not', null))
    .$if(view === 'unanswered', (query) => query.where('c.overdue_at', '<=', sql<Date>`kabinet_now()`))
    .$if(after !== undefined, (query) => query.where('c.id', newestFirst ? '<' : '>', after ?? ''))
    .orderBy('c.id', newestFirst ? 'desc' : 'asc')
    .limit(limit)
    .execute();
}

export async function countWaiting(db: Db): Promise<number> {
  const row = await db.selectFrom('claims').select((e) => e.fn.countAll<number>().as('count')).where('state', '=', 'manual').executeTakeFirstOrThrow();
  return row.count;
}

/** Join requests that the administrators have left without an answer for too long. */
export async function countUnanswered(db: Db): Promise<number> {
  const row = await db
    .selectFrom('claims')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('state', '=', 'administrators')
    .where('overdue_at', '<=', sql<Date>`kabinet_now()`)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function findDeskClaim(db: Db | Tx, claimId: string) {
  return claimRows(db).where('c.id', '=', claimId).executeTakeFirst();
}

/** Other people's claims for the same INN, newest first. */
export async function listOtherClaims(db: Db | Tx, inn: string, exceptId: string) {
  return claimRows(db).where('c.inn', '=', inn).where('c.id', '!=', exceptId).orderBy('c.id', 'desc').limit(OTHERS).execute();
}

export async function listMessages(db: Db | Tx, claimId: string) {
  return db.selectFrom('claim_messages').select(['author_kind', 'author_name', 'text', 'at']).where('claim_id', '=', claimId).orderBy('at').execute();
}
