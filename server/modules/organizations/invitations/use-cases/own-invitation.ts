import type { Invitation } from '#contract/invitations.ts';
import type { Client, Staff } from '#kernel/actor.ts';
import { DomainError } from '#kernel/errors.ts';
import type { JournalEntry } from '#kernel/runtime.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import type { JournalAction } from '#contract/journal.ts';
import { enterAdministered } from '../../members/use-cases/enter-organization.ts';
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
  const scopes = await enterAdministered(context.tx, context.actor, undefined);
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
export async function presentNow(context: ChangeContext, invitationId: string, onlooker: Onlooker): Promise<Invitation> {
  const row = await findInvitation(context.tx, invitationId);
  const [shown] = row ? await presentInvitations(context.tx, [row], onlooker) : [];
  if (!shown) throw new DomainError('not_found');
  return shown;
}

interface Invited {
  readonly invitation: { readonly id: string; readonly email: string };
  readonly organizations: ReadonlyArray<{ readonly id: string }>;
}

/** What the journal of each organisation keeps. */
export function entriesOf({ invitation, organizations }: Invited, action: JournalAction, more: Partial<JournalEntry> = {}): JournalEntry[] {
  return organizations.map((organization) => ({ action, organizationId: organization.id, subjectId: invitation.id, subjectName: invitation.email, ...more }));
}
