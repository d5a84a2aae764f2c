import type { Endpoint } from '#contract/endpoint.ts';
import { sections } from '#contract/permissions.ts';
import type { StaffRole } from '#contract/staff.ts';
import { CONSENT_VERSION } from '#modules/accounts/index.ts';
import type { TestPortal } from './app.ts';
import { mustNameOrganization } from './attempt.ts';
import type { Browser } from './browser.ts';
import type { Caller } from './matrix.ts';
import { buildClouds, directorySaid, type CloudTargets } from './matrix-cloud.ts';
import { askOf, newEmail, newPushToken, tellOf, type Asked, type Told } from './matrix-targets.ts';
import { addClient, addMember, askToJoin, contact, expectOk, invite, newInn, newPhone, register, registerAdministrator, signInStaff, tokenFor } from './world.ts';

/** An organisation with everybody around it, and one of each thing that calls are about. */
export interface World extends Told, Asked, CloudTargets {
  readonly browsers: Readonly<Record<Caller, Browser>>;
  /** By which the provider's own system is known. */
  readonly pushToken: string;
  readonly organizationId: string;
  readonly strangersOrganizationId: string;
  readonly colleagueId: string;
  /** Claims: the stranger's, for this organisation; somebody else's, for it too; one for the staff to decide. */
  readonly strangersRequest: string;
  readonly joinRequest: string;
  readonly deskClaim: string;
  readonly invitation: string;
  readonly staffInvitation: string;
  /** Of an invitation to none of the callers. */
  readonly token: string;
  /** A client of the client base, and a contact of it who is not invited yet. */
  readonly client: { readonly inn: string; readonly email: string };
  /** Of what the provider's system has pushed. */
  readonly readingId: string;
  /** Of another of the provider's systems. */
  readonly tokenId: string;
}

/** That of the portal which can be read. */
export const SOURCE = 'accounting';

export async function makeWorld(portal: TestPortal): Promise<World> {
  const administrator = await registerAdministrator(portal);
  const { organizationId, inn } = administrator;
  const user = await addMember(portal, administrator, { sections: ['products'] });
  const userWithSections = await addMember(portal, administrator, { sections: [...sections] });
  const colleague = await addMember(portal, administrator);
  const dismissed = await addMember(portal, administrator, { role: 'administrator' });
  await expectOk(administrator.browser.delete(`/api/organizations/${organizationId}/members/${dismissed.userId}`));
  const stranger = await registerAdministrator(portal);
  const staff = async (role: StaffRole) => (await signInStaff(portal, role)).browser;
  const [manager, owner] = [await staff('manager'), await staff('administrator')];
  const [invited, next, letter] = [newEmail(), newEmail(), newEmail()];
  const client = await addClient(portal, { contacts: [invited, next].map((email) => ({ ...contact(newPhone()), email })) });
  await invite(portal, administrator, letter);
  const { token: pushToken } = await newPushToken(owner);
  const told = await tellOf(portal, pushToken, administrator);
  const asked = await askOf(portal, administrator, user, told);
  await expectOk(administrator.browser.put(`/api/organizations/${organizationId}/members/${user.userId}/sections`, { sections: [] }));
  return {
    browsers: {
      guest: portal.browser(), stranger: stranger.browser, dismissed: dismissed.browser,
      user: user.browser, 'user with sections': userWithSections.browser, administrator: administrator.browser,
      'staff manager': manager, 'staff support': await staff('support'), 'staff engineer': await staff('engineer'), 'staff administrator': owner,
      'back office': portal.browser(),
    },
    pushToken,
    organizationId,
    strangersOrganizationId: stranger.organizationId,
    colleagueId: colleague.userId,
    strangersRequest: await askToJoin(portal, stranger, inn),
    joinRequest: await askToJoin(portal, await register(portal), inn),
    deskClaim: await askToJoin(portal, await register(portal), newInn()),
    invitation: await invite(portal, administrator, newEmail()),
    staffInvitation: (await expectOk(manager.post('/api/staff/invitations', { email: invited, inns: [client.inn], position: 'director', message: '' }))).body.id,
    token: await tokenFor(portal, letter),
    client: { inn: client.inn, email: next },
    ...told,
    ...asked,
    ...(await buildClouds(portal, owner, administrator, client.inn)),
    readingId: (await expectOk(owner.get('/api/staff/back-office/readings?limit=1'))).body.rows[0].id,
    tokenId: (await newPushToken(owner)).added.id,
  };
}

/** What each parameter and field stands for in a call; phones and mailboxes are new each time, for limits count by them. */
export function wordsFor(world: World, endpoint: Endpoint): Record<string, unknown> {
  const { path } = endpoint;
  const isStaffs = path.startsWith('/api/staff/');
  return {
    organizationId: world.organizationId,
    ...(mustNameOrganization(endpoint) ? { organization: world.organizationId } : {}),
    userId: world.colleagueId,
    claimId: isStaffs ? world.deskClaim : path.includes('/join-requests/') ? world.joinRequest : world.strangersRequest,
    invitationId: isStaffs ? world.staffInvitation : world.invitation,
    inn: world.client.inn,
    inns: [world.client.inn],
    email: path === '/api/staff/invitations' ? world.client.email : path.startsWith('/api/backoffice/') ? world.deskManager.email : newEmail(),
    phone: newPhone(),
    consentVersion: CONSENT_VERSION,
    token: tokenOf(world, path),
    role: 'user',
    contractId: world.contractId,
    managerId: isStaffs ? world.deskManager.id : world.managerId,
    additionId: isStaffs ? world.deskAddition : world.addition,
    renewalId: isStaffs ? world.deskRenewal : world.renewal,
    documentId: world.document.id,
    documentIds: [world.document.id],
    recipientId: world.recipient,
    as: path.endsWith('/settle') ? 'take' : 'csv',
    requestId: world.requestId,
    ...(path === '/api/clouds/:cloudId/requests' ? { name: 'Белова Анна' } : {}),
    source: SOURCE,
    feed: 'documents',
    key: world.document.key,
    readingId: world.readingId,
    tokenId: world.tokenId,
    connectorId: path.endsWith('/infobases') ? world.clusterId : world.directoryId,
    cloudId: isStaffs ? world.deskCloudId : world.cloudId,
    cloudUserId: world.cloudUserId,
    infobaseId: world.infobaseId,
    orderId: world.orderId,
    offerId: world.offerId,
    ...(path.startsWith('/api/staff/connectors') ? directorySaid : {}),
  };
}

function tokenOf(world: World, path: string): string | undefined {
  if (path.startsWith('/api/document-links/')) return world.document.link;
  if (path.startsWith('/api/bill-recipient')) return world.recipientToken;
  if (path.startsWith('/api/cloud-password-links/')) return world.passwordToken;
  // A new link may be asked for once a day, a dead one as often as one likes.
  return path.endsWith('/renewal-request') ? undefined : world.token;
}
