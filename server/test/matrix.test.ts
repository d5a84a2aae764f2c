import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint } from '#contract/endpoint.ts';
import { sections } from '#contract/permissions.ts';
import type { StaffRole } from '#contract/staff.ts';
import { newId } from '#kernel/ids.ts';
import { CONSENT_VERSION } from '#modules/accounts/index.ts';
import { TestPortal } from './app.ts';
import { attempt, endpoints, mayNameOrganization, nameOf } from './attempt.ts';
import type { Answer, Browser } from './browser.ts';
import { callers, matrix, outcomes, type Caller, type Outcome } from './matrix.ts';
import { MISSING } from './samples.ts';
import { addClient, addMember, askToJoin, contact, expectOk, invite, newInn, newPhone, register, registerAdministrator, signInStaff, tokenFor } from './world.ts';

/** An organisation with everybody around it, and one of each thing that calls are about. */
interface World {
  readonly browsers: Readonly<Record<Caller, Browser>>;
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
}

/** Calls that leave nobody there to make the next one have a world of their own. */
const spending = new Set(['DELETE /api/session', 'DELETE /api/staff/session', 'DELETE /api/organizations/:organizationId/membership']);

let portal: TestPortal;
let shared: World;

beforeAll(async () => {
  portal = await TestPortal.start();
  shared = await makeWorld();
});
afterAll(() => portal.stop());

const newEmail = () => `${newId()}@firm.example`;

async function makeWorld(): Promise<World> {
  const administrator = await registerAdministrator(portal);
  const { organizationId, inn } = administrator;
  const user = await addMember(portal, administrator, { sections: [] });
  const userWithSections = await addMember(portal, administrator, { sections: [...sections] });
  const colleague = await addMember(portal, administrator);
  const dismissed = await addMember(portal, administrator, { role: 'administrator' });
  await expectOk(administrator.browser.delete(`/api/organizations/${organizationId}/members/${dismissed.userId}`));
  const stranger = await registerAdministrator(portal);
  const staff = async (role: StaffRole) => (await signInStaff(portal, role)).browser;
  const manager = await staff('manager');
  const [invited, next, letter] = [newEmail(), newEmail(), newEmail()];
  const client = await addClient(portal, { contacts: [invited, next].map((email) => ({ ...contact(newPhone()), email })) });
  await invite(portal, administrator, letter);
  return {
    browsers: {
      guest: portal.browser(), stranger: stranger.browser, dismissed: dismissed.browser,
      user: user.browser, 'user with sections': userWithSections.browser, administrator: administrator.browser,
      'staff manager': manager, 'staff support': await staff('support'), 'staff engineer': await staff('engineer'), 'staff administrator': await staff('administrator'),
    },
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
  };
}

/** What each parameter and field stands for in a call; phones and mailboxes are new each time, for limits count by them. */
function wordsFor(world: World, { path }: Endpoint): Record<string, unknown> {
  const isStaffs = path.startsWith('/api/staff/');
  return {
    organizationId: world.organizationId,
    userId: world.colleagueId,
    claimId: isStaffs ? world.deskClaim : path.includes('/join-requests/') ? world.joinRequest : world.strangersRequest,
    invitationId: isStaffs ? world.staffInvitation : world.invitation,
    inn: world.client.inn,
    inns: [world.client.inn],
    email: path === '/api/staff/invitations' ? world.client.email : newEmail(),
    phone: newPhone(),
    consentVersion: CONSENT_VERSION,
    // A new link may be asked for once a day, a dead one as often as one likes.
    token: path.endsWith('/renewal-request') ? undefined : world.token,
    role: 'user',
  };
}

/** The person's session in a browser that has done nothing else. */
function browserOf(world: World, caller: Caller): Browser {
  const browser = portal.browser();
  for (const [name, value] of world.browsers[caller].cookies) browser.cookies.set(name, value);
  return browser;
}

/** A domain error is a `yes`: whoever may not call never learns it. What never came to that question is none. */
function outcomeOf({ status, body }: Answer): string {
  if (body.code === 'not_signed_in') return 'signed out';
  if (body.code === 'not_found') return 'hidden';
  if (status === 403) return 'forbidden';
  const isDecided = status < 500 && status !== 429 && body.code !== 'invalid_input';
  return isDecided ? 'yes' : `${status} ${body.code}`;
}

const withoutRequest = ({ status, body }: Answer) => ({ status, body: { ...body, requestId: '' } });

const calls = endpoints.flatMap((endpoint) => [
  { name: nameOf(endpoint), endpoint, isOfOne: false },
  ...(mayNameOrganization(endpoint) ? [{ name: `${nameOf(endpoint)}?organization`, endpoint, isOfOne: true }] : []),
]);

test('every call has its row, and every row its call', () => {
  expect(Object.keys(matrix).sort()).toEqual(calls.map(({ name }) => name).sort());
});

test.each(calls)('$name', async ({ name, endpoint, isOfOne }) => {
  const letters = [...(matrix[name] ?? '').replaceAll(' ', '')] as Array<keyof typeof outcomes>;
  expect(letters).toHaveLength(callers.length);
  const expected = Object.fromEntries(callers.map((caller, index) => [caller, outcomes[letters[index]!]])) as Record<Caller, Outcome>;
  const world = spending.has(name) ? await makeWorld() : shared;
  const actual: Record<string, string> = {};
  // Whoever may comes last, so that the others meet what is still there.
  for (const caller of callers.toSorted((one, other) => Number(expected[one] === 'yes') - Number(expected[other] === 'yes'))) {
    const answer = await attempt(browserOf(world, caller), endpoint, { ...wordsFor(world, endpoint), ...(isOfOne ? { organization: world.organizationId } : {}) });
    const isNothing = letters.includes('o') && answer.status === 200 && !JSON.stringify(answer.body).includes(world.organizationId);
    actual[caller] = isNothing ? 'nothing' : outcomeOf(answer);
    if (actual[caller] !== 'hidden') continue;
    const missing = await attempt(browserOf(world, caller), endpoint, isOfOne ? { organization: MISSING } : {});
    expect(withoutRequest(answer)).toEqual(withoutRequest(missing));
  }
  expect(actual).toEqual(expected);
});

describe("through one's own organisation", () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });

  test.each(calls.filter(({ endpoint }) => /:organizationId\/.*:/.test(endpoint.path)))("$name: what is another's reads as what does not exist", async ({ endpoint }) => {
    const ask = (known: Record<string, unknown>) => attempt(world.browsers.stranger, endpoint, { ...known, organizationId: world.strangersOrganizationId });
    const foreign = withoutRequest(await ask(wordsFor(world, endpoint)));
    expect(foreign).toEqual(withoutRequest(await ask({})));
    expect(foreign.status).toBeGreaterThanOrEqual(400);
  });
});
