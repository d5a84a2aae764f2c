import { DomainError } from '#kernel/errors.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import type { Client, Staff } from '#kernel/actor.ts';
import { queueMails } from '#modules/notify/index.ts';
import { mayInviteContacts } from '#modules/staff/index.ts';
import { insertLink, listInvitedEmails, renewInvitation, settleInvitation } from '../queries.ts';
import { lettersPerInvitation, linksPerInvitation, shownState } from '../rules.ts';
import { entriesOf, ownInvitation, presentNow, staffInvitation, type OwnInvitation } from './own-invitation.ts';
import { invitationLetter, invitationUrl, inviterFrom } from './send-invitations.ts';

interface Which {
  readonly invitationId: string;
}

/** A new letter with a new link; the days begin anew. An expired one comes back to life, unless another took its place. */
async function resend(context: ChangeContext<Client | Staff>, own: OwnInvitation) {
  const { invitation, organizations } = own;
  const state = shownState(invitation);
  if (state !== 'sent' && state !== 'opened' && state !== 'expired') throw new DomainError('invitation_settled');
  await takeUseOrRefuse(context.tx, `invitation-letters:${invitation.id}`, lettersPerInvitation);
  const others = await listInvitedEmails(context.tx, organizations.map((organization) => organization.id), [invitation.email], invitation.id);
  if (others.size > 0) throw new DomainError('already_invited');
  const { token, hash } = context.secrets.newToken('invitation');
  await renewInvitation(context.tx, invitation.id, hash, context.config.invitationDays);
  await queueMails(context, [invitationLetter(context, { ...invitation, letters: invitation.letters + 1 }, inviterFrom(context.actor), organizations, token)]);
  return context.done(await presentNow(context, own.invitation.id, own.onlooker), ...entriesOf(own, 'invitation.resent'));
}

async function copyLink(context: ChangeContext, own: OwnInvitation) {
  const state = shownState(own.invitation);
  if (state !== 'sent' && state !== 'opened') throw new DomainError('invitation_settled');
  await takeUseOrRefuse(context.tx, `invitation-links:${own.invitation.id}`, linksPerInvitation);
  const { token, hash } = context.secrets.newToken('invitation');
  await insertLink(context.tx, own.invitation.id, hash, false);
  return context.done({ url: invitationUrl(context, token) }, ...entriesOf(own, 'invitation.link_copied'));
}

async function revoke(context: ChangeContext, own: OwnInvitation) {
  if (!(await settleInvitation(context.tx, own.invitation.id, { state: 'revoked' }))) throw new DomainError('invitation_settled');
  return context.done(await presentNow(context, own.invitation.id, own.onlooker), ...entriesOf(own, 'invitation.revoked'));
}

export const resendInvitation = defineChange({
  name: 'organizations.resend-invitation',
  actor: 'client',
  run: async (context, input: Which) => resend(context, await ownInvitation(context, input.invitationId)),
});
export const copyInvitationLink = defineChange({
  name: 'organizations.copy-invitation-link',
  actor: 'client',
  run: async (context, input: Which) => copyLink(context, await ownInvitation(context, input.invitationId)),
});
export const revokeInvitation = defineChange({
  name: 'organizations.revoke-invitation',
  actor: 'client',
  run: async (context, input: Which) => revoke(context, await ownInvitation(context, input.invitationId)),
});

export const resendStaffInvitation = defineChange({
  name: 'organizations.resend-staff-invitation',
  actor: 'staff',
  permit: mayInviteContacts,
  run: async (context, input: Which) => resend(context, await staffInvitation(context, input.invitationId)),
});
export const copyStaffInvitationLink = defineChange({
  name: 'organizations.copy-staff-invitation-link',
  actor: 'staff',
  permit: mayInviteContacts,
  run: async (context, input: Which) => copyLink(context, await staffInvitation(context, input.invitationId)),
});
export const revokeStaffInvitation = defineChange({
  name: 'organizations.revoke-staff-invitation',
  actor: 'staff',
  permit: mayInviteContacts,
  run: async (context, input: Which) => revoke(context, await staffInvitation(context, input.invitationId)),
});
