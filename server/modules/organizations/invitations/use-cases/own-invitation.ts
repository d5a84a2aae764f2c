import type { Invitation } from '#contract/invitations.ts';
import type { Client, Staff } from '#kernel/actor.ts';
import { DomainError } from '#kernel/errors.ts';
import type { JournalEntry } from '#kernel/runtime.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import type { JournalAction } from '#contract/journal.ts';
import { enterOrganizations } from '../../members/use-cases/enter-organization.ts';
import { lockOrganizations } from '../../members/queries.ts';
import { findInvitation, listInvitedTo, type InvitationRow } from '../queries.ts';
import { presentInvitations, type Onlooker } from './present-invitation.ts';

/** An invitation that the actor may manage, under the lock of its organisations. */
export interface OwnInvitation {
  readonly invitation: InvitationRow;
  readonly organizations: ReadonlyArray<{ id: string; name: string; inn: string }>;
  readonly onlooker: Onlooker;
}

async function lockInvitation(context: ChangeContext, invitationId: string) {
  const organizations = (await listInvitedTo(context.tx, [invitationId])).get(invitationId) ?? [];
  await lockOrganizations(context.tx, organizations.map((organization) => organization.id));
  const invitation = await findInvitation(context.tx, invitationId);
  if (!invitation) throw new DomainError('not_found');
  return { invitation, organizations };
}

/** For an administrator of its organisation. What the provider sent is not theirs to manage. */
export async function ownInvitation(context: ChangeContext<Client>, invitationId: string): Promise<OwnInvitation> {
  const found = await lockInvitation(context, invitationId);
  const scopes = (await enterOrganizations(context.tx, context.actor, undefined)).filter((scope) => scope.role === 'administrator');
  const administers = new Set(scopes.map((scope) => scope.organizationId));
  const isOurs = found.invitation.invited_by_user !== null && found.organizations.every((organization) => administers.has(organization.id));
  if (!isOurs) throw new DomainError('not_found');
  return { ...found, onlooker: { administers } };
}

/** For the staff: what the staff sent. */
export async function staffInvitation(context: ChangeContext<Staff>, invitationId: string): Promise<OwnInvitation> {
  const found = await lockInvitation(context, invitationId);
  if (found.invitation.invited_by_staff === null) throw new DomainError('not_found');
  return { ...found, onlooker: { mayInvite: true } };
}

/** The invitation as it is now. */
export async function presentOwn(context: ChangeContext, own: OwnInvitation): Promise<Invitation> {
  const row = await findInvitation(context.tx, own.invitation.id);
  const [shown] = row ? await presentInvitations(context.tx, [row], own.onlooker) : [];
  if (!shown) throw new DomainError('not_found');
  return shown;
}

/** What the journal of each organisation keeps. */
export function entriesOf(own: Pick<OwnInvitation, 'invitation' | 'organizations'>, action: JournalAction, more: Partial<JournalEntry> = {}): JournalEntry[] {
  return own.organizations.map((organization) => ({ action, organizationId: organization.id, subjectId: own.invitation.id, subjectName: own.invitation.email, ...more }));
}
