import { sql, type Insertable } from 'kysely';
import type { Section } from '#contract/permissions.ts';
import type { Claims, Invitations, JournalEntries, Members, Organizations, Users } from '#db/types.ts';
import type { Staff } from '#kernel/actor.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newIdAt } from '#kernel/ids.ts';

/** Is the demo provider's administrator here, or a staff member whom the demo has not brought? */
export async function isLoadedOrInUse(db: Db, administratorPhone: string, demoStaff: readonly string[]): Promise<boolean> {
  const client = await db.selectFrom('users').select('id').where('phone', '=', administratorPhone).executeTakeFirst();
  const stranger = await db.selectFrom('staff_members').select('id').where('email', 'not in', [...demoStaff]).limit(1).executeTakeFirst();
  return client !== undefined || stranger !== undefined;
}

export async function findDemoStaff(db: Db, email: string): Promise<Staff | null> {
  const row = await db.selectFrom('staff_members').select(['id', 'name', 'email', 'role']).where('email', '=', email).executeTakeFirst();
  return row ? { kind: 'staff', staffId: row.id, sessionHash: Buffer.alloc(0), name: row.name, email: row.email, role: row.role } : null;
}

type WithSections<T> = Omit<T, 'sections'> & { readonly sections: readonly Section[] };

/** Rows of the past, as they stand today. */
export interface PastRows {
  readonly users: Insertable<Users>[];
  readonly organizations: Insertable<Organizations>[];
  readonly members: WithSections<Insertable<Members>>[];
  readonly invitations: Array<WithSections<Insertable<Invitations>> & { readonly created_at: Date; readonly organizationId: string; readonly undelivered: boolean }>;
  readonly claims: Insertable<Claims>[];
  readonly entries: Insertable<JournalEntries>[];
}

const sectionsOf = (sections: readonly Section[]) => sql<Section[]>`${[...sections]}::text[]::member_section[]`;

/** Writes the past, a table at a time. */
export async function insertPast(tx: Tx, { users, organizations, members, invitations, claims, entries }: PastRows): Promise<void> {
  if (users.length > 0) await tx.insertInto('users').values(users).execute();
  if (organizations.length > 0) await tx.insertInto('organizations').values(organizations).execute();
  if (members.length > 0) await tx.insertInto('members').values(members.map((member) => ({ ...member, sections: sectionsOf(member.sections) }))).execute();
  if (invitations.length > 0) await insertInvitations(tx, invitations);
  if (claims.length > 0) await tx.insertInto('claims').values(claims).execute();
  if (entries.length > 0) await tx.insertInto('journal_entries').values(entries).execute();
}

async function insertInvitations(tx: Tx, invitations: PastRows['invitations']): Promise<void> {
  await tx.insertInto('invitations').values(invitations.map(({ organizationId: _to, undelivered: _how, ...row }) => ({ ...row, sections: sectionsOf(row.sections) }))).execute();
  await tx
    .insertInto('invitation_organizations')
    .values(invitations.map(({ id, organizationId, email, state }) => ({ invitation_id: id, organization_id: organizationId, email, is_open: state === 'sent' || state === 'opened' })))
    .execute();
  await tx.insertInto('outgoing_messages').values(invitations.map(letterOf)).execute();
}

/** How the letter of an invitation went; its text is wiped, as after any real gateway. */
function letterOf({ id, email, created_at: at, undelivered }: PastRows['invitations'][number]) {
  return {
    id: newIdAt(at), cause: `invitation:${id}:1`, channel: 'mail' as const, kind: 'organizations.invitation', recipient: email, attempts: 1, created_at: at, settled_at: at, useless_after: at,
    ...(undelivered
      ? { state: 'refused' as const, gateway: 'smtp', failed_at: at, failure_code: 'smtp_550', failure_detail: 'the mail server refused the letter (RCPT TO: 550 5.1.1)' }
      : { state: 'sent' as const, gateway: 'outbox' }),
  };
}
