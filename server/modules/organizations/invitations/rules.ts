import type { InvitationState, letterStates } from '#contract/invitations.ts';
import type { DeliveryState } from '#contract/notify.ts';

/** Invitations of an organisation within a day, beyond those that were accepted. */
export const INVITATIONS_PER_DAY = 50;
export const staffInvitationsPerDay = { count: 100, seconds: 24 * 3600 };
export const lettersPerInvitation = { count: 5, seconds: 24 * 3600 };
export const linksPerInvitation = { count: 10, seconds: 24 * 3600 };
export const renewalsPerInvitation = { count: 1, seconds: 24 * 3600 };
/** Looks at links from one address. */
export const openingsPerAddress = { count: 100, seconds: 3600 };

/** An invitation whose time has passed reads as expired before the sweep writes it down. */
export function shownState(invitation: { readonly state: InvitationState; readonly is_over: boolean }): InvitationState {
  return invitation.is_over && (invitation.state === 'sent' || invitation.state === 'opened') ? 'expired' : invitation.state;
}

/** The delivery's states in the words of an inviter. */
export function letterState(delivery: DeliveryState | undefined): (typeof letterStates)[number] {
  if (delivery === 'refused' || delivery === 'unclear') return 'failed';
  return delivery === 'sent' ? 'sent' : 'waiting';
}

/** What an inviter may still do with it. */
export function invitationActions(state: InvitationState): Array<'resend' | 'copy_link' | 'revoke'> {
  if (state === 'sent' || state === 'opened') return ['resend', 'copy_link', 'revoke'];
  return state === 'expired' ? ['resend'] : [];
}
