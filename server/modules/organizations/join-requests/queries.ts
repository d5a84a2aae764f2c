import { sql } from 'kysely';
import { anyText } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';

function joinRequests(db: Db | Tx) {
  return db
    .selectFrom('claims as c')
    .innerJoin('users as u', 'u.id', 'c.user_id')
    .select(['c.id', 'c.inn', 'c.user_id', 'c.state', 'c.position', 'c.created_at', 'c.decided_at', 'c.decided_by_user', 'u.first_name', 'u.last_name', 'u.patronymic', 'u.phone', 'u.email', 'u.email_confirmed_at', 'u.locale']);
}

/** Requests to join the organisations with these INNs that wait for an answer, oldest first. */
export async function pageJoinRequests(db: Db, inns: readonly string[], after: string | undefined, limit: number) {
  return joinRequests(db)
    .where('c.state', '=', 'administrators')
    .where('c.inn', '=', anyText(inns))
    .$if(after !== undefined, (query) => query.where('c.id', '>', after ?? ''))
    .orderBy('c.id')
    .limit(limit)
    .execute();
}

export async function findJoinRequest(db: Db | Tx, inn: string, claimId: string) {
  return joinRequests(db).where('c.id', '=', claimId).where('c.inn', '=', inn).executeTakeFirst();
}

/** How many wait, by INN. */
export async function countJoinRequests(db: Db | Tx, inns: readonly string[]): Promise<Map<string, number>> {
  if (inns.length === 0) return new Map();
  const rows = await db
    .selectFrom('claims')
    .select((e) => ['inn', e.fn.countAll<number>().as('count')])
    .where('state', '=', 'administrators')
    .where('inn', '=', anyText(inns))
    .groupBy('inn')
    .execute();
  return new Map(rows.map((row) => [row.inn, row.count]));
}

/** Takes requests whose reminder is due; each is given once. */
export async function takeDueReminders(tx: Tx, limit: number) {
  return tx
    .updateTable('claims as c')
    .set({ reminded_at: sql<Date>`kabinet_now()` })
    .from('users as u')
    .whereRef('u.id', '=', 'c.user_id')
    .where('c.id', 'in', (e) =>
      e.selectFrom('claims').select('id').where('state', '=', 'administrators').where('reminded_at', 'is', null).where('remind_at', '<=', sql<Date>`kabinet_now()`).orderBy('remind_at').limit(limit).forUpdate().skipLocked(),
    )
    .returning(['c.id', 'c.inn', 'u.first_name', 'u.last_name'])
    .execute();
}
