import { sql } from 'kysely';
import type { Db } from '#kernel/db.ts';

const accountColumns = ['u.id', 'u.first_name', 'u.last_name', 'u.email', 'u.email_confirmed_at', 'u.locale', 'u.phone'] as const;

export type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

export async function findAccount(db: Db, phone: string) {
  return db.selectFrom('users as u').select(accountColumns).where('u.phone', '=', phone).executeTakeFirst();
}

export async function countWaitingClaims(db: Db): Promise<number> {
  return (await db.selectFrom('claims').select((e) => e.fn.countAll<number>().as('count')).where('state', 'in', ['checking', 'manual']).executeTakeFirstOrThrow()).count;
}

/** Clients of the provider of whom nobody is or asks to be in the portal. */
export async function findUnclaimedClient(db: Db) {
  return db
    .selectFrom('client_organizations as c')
    .select(['c.inn', 'c.type'])
    .where((e) => e.not(e.exists(e.selectFrom('claims').select('id').whereRef('claims.inn', '=', 'c.inn'))))
    .where((e) => e.not(e.exists(e.selectFrom('organizations as o').select('o.id').whereRef('o.inn', '=', 'c.inn'))))
    .orderBy('c.inn')
    .limit(1)
    .executeTakeFirst();
}

/** Invented claimants who were asked something two minutes ago or earlier. */
export async function listAskedClaimants(db: Db) {
  return db
    .selectFrom('claims as c')
    .innerJoin('users as u', 'u.id', 'c.user_id')
    .select(accountColumns)
    .select('c.id as claim_id')
    .where('c.state', '=', 'question')
    .where('u.email', 'like', '%@claimant.example')
    .where('c.changed_at', '<', sql<Date>`kabinet_now() - interval '2 minutes'`)
    .execute();
}

/** Whoever administers the organisation beside the one with this phone, since the longest. */
export async function findOtherAdministrator(db: Db, inn: string, exceptPhone: string) {
  return db
    .selectFrom('members as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(accountColumns)
    .select('m.organization_id')
    .where('o.inn', '=', inn)
    .where('m.role', '=', 'administrator')
    .where('u.phone', '!=', exceptPhone)
    .orderBy('m.joined_at')
    .limit(1)
    .executeTakeFirst();
}

/** Invitations to these mailboxes. `rested`: nothing has happened for two minutes; `recent`: sent within the last hour. */
export async function listInvitationsTo(db: Db, emails: readonly string[]) {
  return db
    .selectFrom('invitations')
    .select(['email', 'state'])
    .select(sql<boolean>`state in ('sent', 'opened') and ends_at > kabinet_now()`.as('open'))
    .select(sql<boolean>`coalesce(opened_at, sent_at) < kabinet_now() - interval '2 minutes'`.as('rested'))
    .select(sql<boolean>`sent_at > kabinet_now() - interval '1 hour'`.as('recent'))
    .where('email', 'in', [...emails])
    .execute();
}

/** Requests that wait for the organisation's administrators, and whether one of the last hour is among all that were made. */
export async function countJoinRequestsOf(db: Db, inn: string): Promise<{ waiting: number; recent: number }> {
  return db
    .selectFrom('claims')
    .select((e) => [
      e.fn.countAll<number>().filterWhere('state', 'in', ['checking', 'administrators']).as('waiting'),
      e.fn.countAll<number>().filterWhere('created_at', '>', sql<Date>`kabinet_now() - interval '1 hour'`).as('recent'),
    ])
    .where('inn', '=', inn)
    .executeTakeFirstOrThrow();
}

/** Somebody of the organisation who comes often and was not here today; whoever has signed in `most` times comes no more. */
export async function findNextVisitor(db: Db, inn: string, exceptPhones: readonly string[], most: number) {
  return db
    .selectFrom('members as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(accountColumns)
    .where('o.inn', '=', inn)
    .where('u.phone', 'not in', [...exceptPhones])
    .where((e) => e.between('u.last_signed_in_at', sql<Date>`kabinet_now() - interval '30 days'`, sql<Date>`kabinet_now() - interval '20 hours'`))
    .where((e) => e(e.selectFrom('journal_entries as j').select((c) => c.fn.countAll<number>().as('count')).whereRef('j.actor_id', '=', 'u.id').where('j.action', '=', 'account.signed_in'), '<', most))
    .orderBy(sql`random()`)
    .limit(1)
    .executeTakeFirst();
}

/** Has anybody but these signed in within the last quarter of an hour? */
export async function wasVisitedLately(db: Db, inn: string, exceptPhones: readonly string[]): Promise<boolean> {
  const row = await db
    .selectFrom('members as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select('u.id')
    .where('o.inn', '=', inn)
    .where('u.phone', 'not in', [...exceptPhones])
    .where('u.last_signed_in_at', '>', sql<Date>`kabinet_now() - interval '15 minutes'`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
