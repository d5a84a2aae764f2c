// Who may call what: a row an endpoint, a column a person. Written down apart from the code that decides it,
// so that `matrix.test.ts` can hold the two against each other.

/** The columns, in groups: without a session; outside the organisation; in it; of the provider's staff; its own systems. */
export const callers = [
  'guest',
  'stranger', 'dismissed',
  'user', 'user with sections', 'administrator',
  'staff manager', 'staff support', 'staff engineer', 'staff administrator',
  'back office',
] as const;
export type Caller = (typeof callers)[number];

/** What comes back. `nothing`: an answer in which the organisation does not occur, while others find it there. */
export const outcomes = { '+': 'yes', o: 'nothing', s: 'signed out', h: 'hidden', f: 'forbidden' } as const;
export type Outcome = (typeof outcomes)[keyof typeof outcomes];

const everybody = '       + ++ +++ ++++ +';
const clients = '         s ++ +++ ssss s';
const ofOwn = '           s oo +++ ssss s'; // over all organisations that one belongs to
const ofOpen = '          s oo o++ ssss s'; // over all in which one has the section
const ofAdministered = '  s oo oo+ ssss s'; // over all that one administers
const members = '         s hh +++ ssss s';
const withSection = '     s hh f++ ssss s';
const administrators = '  s hh ff+ ssss s';
const administratorsOf = 's hh oo+ ssss s'; // what one organisation's administrators have to do
const readers = '         s hh h++ ssss s'; // a document is not there for those without the section
const linker = '          s hh hh+ ssss s'; // an administrator has asked for the link
const resetter = '        s hh hh+ ssss s'; // an administrator has reset the password that the link shows
const inviter = '         s hh hh+ ssss s'; // an administrator of this organisation has invited
const asker = '           s hh ff+ ssss s'; // the user has, who is without the section now; an administrator may for everybody
const invitee = '         s ff fff ssss s'; // the letter went to none of these
const claimant = '        s +h hhh ssss s'; // the stranger has asked to join
const staff = '           s ss sss ++++ s';
const managers = '        s ss sss +ff+ s';
const engineers = '       s ss sss ff++ s';
const owners = '          s ss sss fff+ s'; // the staff's administrators alone
const systems = '         s ss sss ssss +';

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

  'POST /api/files': clients,

  'GET /api/products': ofOpen,
  'GET /api/products?organization': withSection,
  'GET /api/contracts': ofOpen,
  'GET /api/contracts?organization': withSection,
  'GET /api/catalog': clients,
  'POST /api/product-additions': withSection,
  'DELETE /api/product-additions/:additionId': asker,
  'POST /api/contracts/:contractId/renewal': withSection,
  'DELETE /api/renewals/:renewalId': asker,
  'GET /api/contacts': ofOwn,
  'GET /api/contacts?organization': members,
  'GET /api/managers/:managerId/photo': members,
  'POST /api/manager-messages': members,

  'GET /api/documents': ofOpen,
  'GET /api/documents?organization': withSection,
  'GET /api/document-contracts': ofOpen,
  'GET /api/document-contracts?organization': withSection,
  'GET /api/documents/:documentId': readers,
  'POST /api/document-links': readers,
  'GET /api/document-links/:token': linker,
  'GET /api/reconciliation': withSection,
  'GET /api/reconciliation/file': withSection,
  'GET /api/bill-recipients': ofAdministered,
  'GET /api/bill-recipients?organization': administrators,
  'POST /api/bill-recipients': administrators,
  'POST /api/bill-recipients/:recipientId/letter': administrators,
  'DELETE /api/bill-recipients/:recipientId': administrators,
  'POST /api/bill-recipient': everybody,
  'PUT /api/bill-recipient': everybody,
  'GET /api/bill-recipient/:token': everybody,
  'POST /api/bill-recipient/:token': everybody,

  'GET /api/clouds': ofOpen,
  'GET /api/clouds?organization': withSection,
  'GET /api/clouds/:cloudId/attendance': withSection,
  'GET /api/clouds/:cloudId/users': withSection,
  'GET /api/clouds/:cloudId/orders': withSection,
  'POST /api/cloud-orders/:orderId/cancel': withSection,
  'POST /api/cloud-orders/:orderId/retry': withSection,
  'POST /api/clouds/:cloudId/end-sessions': withSection,
  'POST /api/cloud-users/:cloudUserId/reset-password': withSection,
  'POST /api/cloud-password-links/open': resetter,
  'POST /api/cloud-password-links/view': resetter,
  'GET /api/access-offers': ofOpen,
  'GET /api/access-offers?organization': withSection,
  'POST /api/access-offers/:offerId/settle': withSection,
  'GET /api/clouds/:cloudId/infobases': withSection,
  'GET /api/clouds/:cloudId/infobase-sessions': withSection,
  'POST /api/clouds/:cloudId/end-infobase-sessions': withSection,
  'POST /api/infobases/:infobaseId/block': withSection,
  'POST /api/infobases/:infobaseId/lift-block': withSection,
  'GET /api/clouds/:cloudId/requests': withSection,
  'POST /api/clouds/:cloudId/requests': withSection,
  'POST /api/cloud-requests/:requestId/withdraw': asker,

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

  'GET /api/staff/product-additions': staff,
  'GET /api/staff/product-additions/:additionId/scan': staff,
  'POST /api/staff/product-additions/:additionId/confirmation': managers,
  'POST /api/staff/product-additions/:additionId/refusal': managers,
  'GET /api/staff/renewals': staff,
  'PUT /api/staff/renewals/:renewalId': managers,
  'GET /api/staff/cloud-requests': staff,
  'POST /api/staff/cloud-requests/:requestId/settle': staff,

  'GET /api/staff/managers/:managerId/photo': staff,
  'PUT /api/staff/managers/:managerId/photo': managers,
  'DELETE /api/staff/managers/:managerId/photo': managers,
  'GET /api/staff/back-office': staff,
  'GET /api/staff/back-office/readings': staff,
  'GET /api/staff/back-office/readings/:readingId': staff,
  'GET /api/staff/back-office/readings/:readingId/refusals': staff,
  'POST /api/staff/back-office/readings': engineers,
  'POST /api/staff/back-office/readings/:readingId/vanished': engineers,
  'GET /api/staff/back-office/tokens': staff,
  'POST /api/staff/back-office/tokens': owners,
  'DELETE /api/staff/back-office/tokens/:tokenId': owners,

  'GET /api/staff/connectors': engineers,
  'GET /api/staff/connectors/:connectorId': engineers,
  'POST /api/staff/connectors': engineers,
  'PUT /api/staff/connectors/:connectorId': engineers,
  'POST /api/staff/connectors/:connectorId/switch': engineers,
  'POST /api/staff/connectors/:connectorId/test': engineers,
  'DELETE /api/staff/connectors/:connectorId': engineers,
  'GET /api/staff/connectors/:connectorId/infobases': engineers,
  'GET /api/staff/clients/:inn/clouds': engineers,
  'POST /api/staff/clients/:inn/clouds': engineers,
  'PUT /api/staff/clouds/:cloudId': engineers,
  'DELETE /api/staff/clouds/:cloudId': engineers,

  'PUT /api/backoffice/v1/:feed': systems,
  'PUT /api/backoffice/v1/documents/:key/file': systems,
  'PUT /api/backoffice/v1/managers/:email/photo': systems,
};
