// Who may call what: a row an endpoint, a column a person. Written down apart from the code that decides it,
// so that `matrix.test.ts` can hold the two against each other.

/** The columns, in groups: without a session; outside the organisation; in it; of the provider's staff. */
export const callers = [
  'guest',
  'stranger', 'dismissed',
  'user', 'user with sections', 'administrator',
  'staff manager', 'staff support', 'staff engineer', 'staff administrator',
] as const;
export type Caller = (typeof callers)[number];

/** What comes back. `nothing`: an answer in which the organisation does not occur, while others find it there. */
export const outcomes = { '+': 'yes', o: 'nothing', s: 'signed out', h: 'hidden', f: 'forbidden' } as const;
export type Outcome = (typeof outcomes)[keyof typeof outcomes];

const everybody = '       + ++ +++ ++++';
const clients = '         s ++ +++ ssss';
const ofOwn = '           s oo +++ ssss'; // over all organisations that one belongs to
const ofAdministered = '  s oo oo+ ssss'; // over all that one administers
const members = '         s hh +++ ssss';
const administrators = '  s hh ff+ ssss';
const administratorsOf = 's hh oo+ ssss'; // what one organisation's administrators have to do
const inviter = '         s hh hh+ ssss'; // an administrator of this organisation has invited
const invitee = '         s ff fff ssss'; // the letter went to none of these
const claimant = '        s +h hhh ssss'; // the stranger has asked to join
const staff = '           s ss sss ++++';
const managers = '        s ss sss +ff+';

/** `?organization`: the same call with one organisation named, in its query or body. */
export const matrix: Readonly<Record<string, string>> = {
  'GET /api/consents/personal-data': everybody,
  'GET /api/outbox': everybody,

  'POST /api/registration': everybody,
  'GET /api/registration': everybody,
  'PUT /api/registration/organization': everybody,
  'POST /api/registration/code': everybody,
  'POST /api/registration/confirmation': everybody,
  'POST /api/recovery': everybody,
  'POST /api/recovery/code': everybody,
  'POST /api/recovery/code-check': everybody,
  'PUT /api/recovery/password': everybody,
  'POST /api/email-confirmations': everybody,

  'POST /api/session': everybody,
  'GET /api/session': clients,
  'DELETE /api/session': clients,
  'GET /api/profile': clients,
  'PUT /api/profile': clients,
  'PUT /api/profile/locale': clients,
  'PUT /api/profile/password': clients,
  'POST /api/profile/email-confirmation': clients,
  'POST /api/profile/phone-change-request': clients,

  'GET /api/home': ofOwn,
  'GET /api/organizations': ofOwn,
  'GET /api/organizations/:organizationId': members,
  'DELETE /api/organizations/:organizationId/membership': members,

  'GET /api/members': ofOwn,
  'GET /api/members?organization': members,
  'PUT /api/organizations/:organizationId/members/:userId/role': administrators,
  'PUT /api/organizations/:organizationId/members/:userId/position': administrators,
  'PUT /api/organizations/:organizationId/members/:userId/sections': administrators,
  'DELETE /api/organizations/:organizationId/members/:userId': administrators,

  'POST /api/claims': clients,
  'POST /api/claims/:claimId/withdrawal': claimant,
  'POST /api/claims/:claimId/answer': claimant,
  'POST /api/claims/:claimId/manager-request': claimant,
  'GET /api/join-requests': ofAdministered,
  'GET /api/join-requests?organization': administratorsOf,
  'POST /api/organizations/:organizationId/join-requests/:claimId/acceptance': administrators,
  'POST /api/organizations/:organizationId/join-requests/:claimId/refusal': administrators,

  'GET /api/invitations': ofAdministered,
  'GET /api/invitations?organization': administratorsOf,
  'POST /api/organizations/:organizationId/invitations': administrators,
  'POST /api/invitations/:invitationId/letter': inviter,
  'POST /api/invitations/:invitationId/link': inviter,
  'DELETE /api/invitations/:invitationId': inviter,
  'POST /api/invitation': everybody,
  'POST /api/invitation/acceptance': invitee,
  'POST /api/invitation/refusal': everybody,
  'POST /api/invitation/renewal-request': everybody,

  'GET /api/journal': clients,
  'GET /api/journal?organization': administrators,
  'POST /api/journal/export': clients,
  'POST /api/journal/export?organization': administrators,

  'POST /api/staff/session': everybody,
  'POST /api/staff/session/totp': everybody,
  'GET /api/staff/session': staff,
  'DELETE /api/staff/session': staff,
  'GET /api/staff/deliveries': staff,
  'GET /api/staff/clients': staff,
  'GET /api/staff/clients/:inn': staff,
  'GET /api/staff/claims': staff,
  'GET /api/staff/claims/:claimId': staff,
  'POST /api/staff/claims/:claimId/approval': managers,
  'POST /api/staff/claims/:claimId/rejection': managers,
  'POST /api/staff/claims/:claimId/question': managers,
  'POST /api/staff/invitations': managers,
  'POST /api/staff/invitations/:invitationId/letter': managers,
  'POST /api/staff/invitations/:invitationId/link': managers,
  'DELETE /api/staff/invitations/:invitationId': managers,
};
