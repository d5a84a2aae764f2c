import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { declineInvitation as declineContract, openInvitation as openContract } from '#contract/invitations.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange } from '#kernel/use-case.ts';
import { spokenName } from '#modules/accounts/index.ts';
import { findStaffNames } from '#modules/staff/index.ts';
import { markOpened, settleInvitation } from '../queries.ts';
import { shownState } from '../rules.ts';
import { countLook, findBehindLink } from './behind-link.ts';
import { entriesOf } from './own-invitation.ts';
import { inviterOf } from './present-invitation.ts';

/** What the page behind the link shows. The page's own script asks, so a program that follows links in mail opens nothing. */
export const openInvitation = defineChange({
  name: 'organizations.open-invitation',
  actor: 'guest',
  prepare: countLook,
  async run(context, input: InputOf<typeof openContract>) {
    const { invitation, organizations } = await findBehindLink(context, input.token);
    await markOpened(context.tx, invitation.id);
    const staffNames = await findStaffNames(context.tx, invitation.invited_by_staff === null ? [] : [invitation.invited_by_staff]);
    const state = shownState(invitation);
    const output: OutputOf<typeof openContract> = {
      state: state === 'sent' ? 'opened' : state,
      organizations,
      invitedBy: inviterOf(invitation, staffNames, spokenName),
      position: invitation.position,
      role: invitation.role,
      sections: invitation.sections,
      message: invitation.message,
      email: invitation.email,
      anyAccount: invitation.any_account,
      endsAt: invitation.ends_at.toISOString(),
    };
    return context.done(output);
  },
});

export const declineInvitation = defineChange({
  name: 'organizations.decline-invitation',
  actor: 'guest',
  prepare: countLook,
  async run(context, input: InputOf<typeof declineContract>) {
    const found = await findBehindLink(context, input.token);
    if (!(await settleInvitation(context.tx, found.invitation.id, { state: 'declined' }))) throw new DomainError('invitation_settled');
    return context.done({}, ...entriesOf(found, 'invitation.declined'));
  },
});
