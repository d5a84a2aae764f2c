import { sql } from 'kysely';
import { withCheckDigits } from '#contract/inn.ts';
import type { Position, Role } from '#contract/organizations.ts';
import type { ClientRecord } from '#connectors/back-office/port.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';

export async function hasStaff(db: Db): Promise<boolean> {
  return (await db.selectFrom('staff_members').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function isDemo(db: Db, managerEmail: string): Promise<boolean> {
  return (await db.selectFrom('staff_members').select('id').where('email', '=', managerEmail).executeTakeFirst()) !== undefined;
}

export async function countWaitingClaims(db: Db): Promise<number> {
  return (await db.selectFrom('claims').select((e) => e.fn.countAll<number>().as('count')).where('state', 'in', ['checking', 'manual']).executeTakeFirstOrThrow()).count;
}

/** Clients of the provider whom nobody in the portal has claimed yet. */
export async function findUnclaimedClient(db: Db) {
  return db
    .selectFrom('client_organizations as o')
    .select(['o.inn', 'o.type'])
    .where((e) => e.not(e.exists(e.selectFrom('claims as c').select('c.id').whereRef('c.inn', '=', 'o.inn'))))
    .orderBy('o.inn')
    .limit(1)
    .executeTakeFirst();
}

/** Invented claimants who were asked something two minutes ago or earlier. */
export async function listUnanswered(db: Db) {
  return db
    .selectFrom('claims as c')
    .innerJoin('users as u', 'u.id', 'c.user_id')
    .select(['c.id', 'u.id as user_id', 'u.first_name', 'u.last_name', 'u.email', 'u.locale'])
    .where('c.state', '=', 'question')
    .where('u.email', 'like', '%@claimant.example')
    .where('c.changed_at', '<', sql<Date>`kabinet_now() - interval '2 minutes'`)
    .execute();
}

interface DemoUser {
  readonly phone: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly confirmed: boolean;
}

export async function addDemoUser(tx: Tx, user: DemoUser): Promise<string> {
  const id = newId();
  await tx
    .insertInto('users')
    .values({
      id, phone: user.phone, first_name: user.firstName, last_name: user.lastName, email: user.email, password_hash: user.passwordHash,
      email_confirmed_at: user.confirmed ? sql<Date>`kabinet_now()` : null,
      created_at: sql<Date>`kabinet_now() - interval '40 days'`,
    })
    .execute();
  return id;
}

/** A member of the client's organisation, which comes into being with the first one. */
export async function addDemoMember(tx: Tx, client: ClientRecord, member: { id: string; userId: string; role: Role; position: Position }): Promise<string> {
  await tx.insertInto('organizations').values({ id: member.id, inn: client.inn, name: client.name, type: client.type }).onConflict((conflict) => conflict.column('inn').doNothing()).execute();
  await tx.insertInto('members').values({ organization_id: member.id, user_id: member.userId, role: member.role, position: member.position, joined_at: sql<Date>`kabinet_now() - interval '30 days'` }).execute();
  return member.id;
}

/** A claim that waits for the desk; without a client, of an INN that nobody knows. */
export async function addDemoClaim(tx: Tx, claim: { userId: string; client: ClientRecord | null; minutesAgo: number; index: number }): Promise<void> {
  const unknown = withCheckDigits(`99777${String(1000 + claim.index * 13)}`);
  const since = sql<Date>`kabinet_now() - make_interval(mins => ${claim.minutesAgo})`;
  await tx
    .insertInto('claims')
    .values({
      id: newId(), user_id: claim.userId, inn: claim.client?.inn ?? unknown, type: claim.client?.type ?? 'legal_entity', position: claim.index % 2 === 0 ? 'director' : 'accountant',
      state: 'manual', cause: claim.client ? 'phone_unknown' : 'inn_unknown', created_at: since, changed_at: since,
      promised_by: sql<Date>`kabinet_now() - make_interval(mins => ${claim.minutesAgo}) + interval '1 hour'`,
    })
    .execute();
}
