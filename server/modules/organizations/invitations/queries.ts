import { sql, type Insertable, type Updateable } from 'kysely';
import type { InvitationState } from '#contract/invitations.ts';
import type { Section } from '#contract/permissions.ts';
import type { Invitations } from '#db/types.ts';
import { anyId, anyText } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { sectionsSql } from '../members/queries.ts';

const now = sql<Date>`kabinet_now()`;
const open = ['sent', 'opened'] as const satisfies readonly InvitationState[];

export type NewInvitation = Omit<Insertable<Invitations>, 'sections' | 'ends_at'> & { readonly sections: readonly Section[]; readonly tokenHash: Buffer };

/** Writes invitations to the same organisations, each with the link of its letter, in three statements. */
export async function insertInvitations(tx: Tx, invitations: readonly NewInvitation[], organizationIds: readonly string[], days: number): Promise<void> {
  await tx
    .insertInto('invitations')
    .values(invitations.map(({ tokenHash: _hash, sections, ...row }) => ({ ...row, sections: sectionsSql(sections), ends_at: sql<Date>`kabinet_now() + make_interval(days => ${days})` })))
    .execute();
  await tx
    .insertInto('invitation_organizations')
    .values(invitations.flatMap(({ id, email }) => organizationIds.map((organization_id) => ({ invitation_id: id, organization_id, email, is_open: true }))))
    .execute();
  await tx.insertInto('invitation_links').values(invitations.map(({ id, tokenHash }) => ({ token_hash: tokenHash, invitation_id: id, by_mail: true }))).execute();
}

/** Makes room for a new invitation: those of these mailboxes whose time has passed are open no more. */
export async function closeExpired(tx: Tx, organizationIds: readonly string[], emails: readonly string[]): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ state: 'expired', settled_at: now })
    .where('ends_at', '<=', now)
    .where('id', 'in', (e) =>
      e.selectFrom('invitation_organizations').select('invitation_id').where('is_open', '=', true).where('organization_id', '=', anyId(organizationIds)).where('email', '=', anyText(emails)),
    )
    .execute();
}

/** Those of these mailboxes that have an open invitation to one of the organisations. */
export async function listInvitedEmails(tx: Tx, organizationIds: readonly string[], emails: readonly string[], exceptId?: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('invitation_organizations')
    .select('email')
    .where('is_open', '=', true)
    .where('organization_id', '=', anyId(organizationIds))
    .where('email', '=', anyText(emails))
    .$if(exceptId !== undefined, (query) => query.where('invitation_id', '!=', exceptId ?? ''))
    .execute();
  return new Set(rows.map((row) => row.email));
}

/** Roles of the members with these mailboxes, by organisation. */
export async function listMembersByEmail(tx: Tx, organizationIds: readonly string[], emails: readonly string[]) {
  return tx
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['m.organization_id', 'm.role', sql<string>`lower(u.email)`.as('email')])
    .where('m.organization_id', '=', anyId(organizationIds))
    .where(sql<string>`lower(u.email)`, '=', anyText(emails))
    .execute();
}

export async function countUnacceptedToday(tx: Tx, organizationId: string): Promise<number> {
  const row = await tx
    .selectFrom('invitation_organizations as o')
    .innerJoin('invitations as i', 'i.id', 'o.invitation_id')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('o.organization_id', '=', organizationId)
    .where('i.created_at', '>', sql<Date>`kabinet_now() - interval '1 day'`)
    .where('i.state', '!=', 'accepted')
    .where('i.invited_by_user', 'is not', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

function invitationRows(db: Db | Tx) {
  return db
    .selectFrom('invitations as i')
    .leftJoin('users as inviter', 'inviter.id', 'i.invited_by_user')
    .leftJoin('users as guest', 'guest.id', 'i.accepted_by')
    .select([
      'i.id', 'i.email', 'i.position', 'i.role', 'i.message', 'i.any_account', 'i.state', 'i.letters', 'i.created_at', 'i.sent_at', 'i.ends_at', 'i.settled_at', 'i.renewal_asked_at',
      'i.invited_by_user', 'i.invited_by_staff', 'i.accepted_by', sql<Section[]>`i.sections::text[]`.as('sections'), sql<boolean>`i.ends_at <= kabinet_now()`.as('is_over'),
      'inviter.first_name as inviter_first_name', 'inviter.last_name as inviter_last_name', 'inviter.email as inviter_email', 'inviter.locale as inviter_locale',
      'guest.first_name as guest_first_name', 'guest.last_name as guest_last_name',
    ]);
}

export type InvitationRow = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

export async function findInvitation(db: Db | Tx, id: string) {
  return invitationRows(db).where('i.id', '=', id).executeTakeFirst();
}

export async function findInvitationByLink(db: Db | Tx, tokenHash: Buffer) {
  return invitationRows(db).innerJoin('invitation_links as l', 'l.invitation_id', 'i.id').select('l.by_mail').where('l.token_hash', '=', tokenHash).executeTakeFirst();
}

/** Newest first; `open` leaves out those that are settled or over. */
export async function pageInvitations(db: Db | Tx, filter: { organizationIds: readonly string[]; open: boolean; byStaff?: boolean }, after: string | undefined, limit: number) {
  return invitationRows(db)
    .where('i.id', 'in', (e) =>
      e
        .selectFrom('invitation_organizations as o')
        .select('o.invitation_id')
        .distinct()
        .where('o.organization_id', '=', anyId(filter.organizationIds))
        .$if(filter.open, (query) => query.where('o.is_open', '=', true))
        .$if(after !== undefined, (query) => query.where('o.invitation_id', '<', after ?? '')),
    )
    .$if(filter.open, (query) => query.where('i.ends_at', '>', now))
    .$if(filter.byStaff === true, (query) => query.where('i.invited_by_staff', 'is not', null))
    .orderBy('i.id', 'desc')
    .limit(limit)
    .execute();
}

/** Where invitations lead: organisations by invitation. */
export async function listInvitedTo(db: Db | Tx, invitationIds: readonly string[]) {
  const rows = await db
    .selectFrom('invitation_organizations as i')
    .innerJoin('organizations as o', 'o.id', 'i.organization_id')
    .select(['i.invitation_id', 'o.id', 'o.name', 'o.inn'])
    .where('i.invitation_id', '=', anyId(invitationIds))
    .orderBy('o.name')
    .execute();
  return Map.groupBy(rows, (row) => row.invitation_id);
}

/** Settles an open invitation; false when it is settled already, or over where that matters. */
export async function settleInvitation(tx: Tx, id: string, changes: Updateable<Invitations> & { state: 'accepted' | 'declined' | 'revoked' }): Promise<boolean> {
  const row = await tx
    .updateTable('invitations')
    .set({ ...changes, settled_at: now })
    .where('id', '=', id)
    .where('state', 'in', [...open])
    .$if(changes.state !== 'revoked', (query) => query.where('ends_at', '>', now))
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Revokes what a person has sent for an organisation and is still open; how many. */
export async function revokeInvitationsOf(tx: Tx, userId: string, organizationId: string): Promise<number> {
  const rows = await tx
    .updateTable('invitations as i')
    .set({ state: 'revoked', settled_at: now })
    .where('i.invited_by_user', '=', userId)
    .where('i.state', 'in', [...open])
    .where((e) => e.exists(e.selectFrom('invitation_organizations as o').select('o.invitation_id').whereRef('o.invitation_id', '=', 'i.id').where('o.organization_id', '=', organizationId)))
    .returning('i.id')
    .execute();
  return rows.length;
}

export async function markOpened(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('invitations').set({ state: 'opened', opened_at: now }).where('id', '=', id).where('state', '=', 'sent').where('ends_at', '>', now).execute();
}

export async function markRenewalAsked(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('invitations').set({ renewal_asked_at: now }).where('id', '=', id).execute();
}

/** A new letter: the days begin anew, and no link from before works. */
export async function renewInvitation(tx: Tx, id: string, tokenHash: Buffer, days: number): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ state: 'sent', letters: sql`letters + 1`, sent_at: now, ends_at: sql<Date>`kabinet_now() + make_interval(days => ${days})`, opened_at: null, settled_at: null, renewal_asked_at: null })
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('invitation_links').where('invitation_id', '=', id).execute();
  await insertLink(tx, id, tokenHash, true);
}

export async function insertLink(tx: Tx, id: string, tokenHash: Buffer, byMail: boolean): Promise<void> {
  await tx.insertInto('invitation_links').values({ token_hash: tokenHash, invitation_id: id, by_mail: byMail }).execute();
}

export async function expireInvitations(tx: Tx, limit: number): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ state: 'expired', settled_at: now })
    .where('id', 'in', (e) => e.selectFrom('invitations').select('id').where('state', 'in', [...open]).where('ends_at', '<=', now).limit(limit).forUpdate().skipLocked())
    .execute();
}
