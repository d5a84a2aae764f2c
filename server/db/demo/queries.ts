import { sql } from 'kysely';
import { withCheckDigits } from '#contract/inn.ts';
import type { Position, Role } from '#contract/organizations.ts';
import type { ClientRecord } from '#connectors/client-base/port.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';

export async function hasStaff(db: Db): Promise<boolean> {
  return (await db.selectFrom('staff_members').select('id').limit(1).executeTakeFirst()) !== undefined;
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
