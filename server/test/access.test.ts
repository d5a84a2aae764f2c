import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint } from '#contract/endpoint.ts';
import { contractRecord } from '#modules/products/fixtures.ts';
import { keepContracts } from '#modules/products/index.ts';
import { TestPortal } from './app.ts';
import { keepRecords } from './back-office.ts';
import type { Answer, Browser } from './browser.ts';
import { MISSING, sampleOf } from './samples.ts';
import { askToJoin, expectOk, invite, newInn, register, registerAdministrator, signInStaff, type StaffPerson } from './world.ts';

// Walks every endpoint that is registered: a new one is covered the day it is born.

const endpoints: Endpoint[] = (await import('../wiring.ts')).listRoutes().map((route) => route.endpoint);
const named = (list: Endpoint[]) => list.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const);

let portal: TestPortal;
let owner: Awaited<ReturnType<typeof registerAdministrator>>;
let ownClaim: string;
let joinRequest: string;
let invitation: string;
let contractId: string;
let additionId: string;
let renewalId: string;
let stranger: Browser;
let dismissed: Browser;
let staff: StaffPerson;

beforeAll(async () => {
  portal = await TestPortal.start();
  owner = await registerAdministrator(portal);
  ownClaim = (await owner.browser.post('/api/claims', { organization: { type: 'legal_entity', inn: newInn(), position: 'director' } })).body.id;
  await portal.runJobs();
  joinRequest = await askToJoin(portal, await register(portal), owner.inn);
  invitation = await invite(portal, owner, 'guest@firm.example');
  await keepRecords(portal, keepContracts, ...['one', 'other'].map((id) => contractRecord({ id, inn: owner.inn, endsOn: '2020-12-31' })));
  const contracts = (await owner.browser.get('/api/contracts')).body.rows;
  contractId = contracts[0].id;
  renewalId = (await expectOk(owner.browser.post(`/api/contracts/${contracts[1].id}/renewal`, { organization: owner.organizationId, note: null }))).body.renewal.id;
  additionId = (await expectOk(owner.browser.post('/api/product-additions', { organization: owner.organizationId, catalogItemId: null, name: '1С:Розница 8', category: 'local', registrationNumber: null, comment: null, scanFileId: null }))).body.id;
  stranger = (await register(portal)).browser;
  const gone = await register(portal);
  await portal.db.insertInto('members').values({ organization_id: owner.organizationId, user_id: gone.userId, role: 'administrator', position: 'director' }).execute();
  await portal.db.deleteFrom('members').where('user_id', '=', gone.userId).execute();
  dismissed = gone.browser;
  staff = await signInStaff(portal, 'administrator');
});
afterAll(() => portal.stop());

function pathOf(endpoint: Endpoint, ids: Record<string, string>): string {
  return endpoint.path.replace(/:(\w+)/g, (_whole, name: string) => ids[name] ?? MISSING);
}

/** Sends a call that would pass every schema, so that only the right to make it decides. */
function attempt(browser: Browser, endpoint: Endpoint, ids: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Answer> {
  const body = endpoint.method === 'GET' ? undefined : endpoint.body ? sampleOf(endpoint.body) : {};
  return browser.send(endpoint.method, pathOf(endpoint, ids), body, headers);
}

/** The browser's secrets under every cookie name that the portal knows. */
function withEveryCookie(from: Browser, own: string): Browser {
  const browser = portal.browser();
  const secret = from.cookies.get(own) ?? '';
  for (const name of ['kabinet_session', 'kabinet_staff', 'kabinet_registration', 'kabinet_recovery']) browser.cookies.set(name, secret);
  return browser;
}

describe("what is a client's", () => {
  const closed = named(endpoints.filter((endpoint) => endpoint.audience === 'client'));

  test.each(closed)('%s: without a session refused', async (_name, endpoint) => {
    expect((await attempt(portal.browser(), endpoint)).body.code).toBe('not_signed_in');
  });

  test.each(closed)('%s: with a staff session refused', async (_name, endpoint) => {
    expect((await attempt(withEveryCookie(staff.browser, 'kabinet_staff'), endpoint)).body.code).toBe('not_signed_in');
  });

  const owned = named(endpoints.filter((endpoint) => endpoint.audience === 'client' && endpoint.path.includes(':')));
  test.each(owned)("%s: a stranger's and a dismissed member's call reads as for what does not exist", async (_name, endpoint) => {
    const ids = { organizationId: owner.organizationId, claimId: endpoint.path.includes('join-requests') ? joinRequest : ownClaim, invitationId: invitation, userId: owner.userId, contractId, additionId, renewalId };
    for (const browser of [stranger, dismissed]) {
      const foreign = await attempt(browser, endpoint, ids);
      const missing = await attempt(browser, endpoint);
      expect(foreign.status).toBe(404);
      expect({ ...foreign.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
    }
    expect((await owner.browser.get(`/api/organizations/${owner.organizationId}`)).status).toBe(200);
  });

  const chosen = named(endpoints.filter((endpoint) => endpoint.audience === 'client' && 'organization' in { ...endpoint.query?.shape, ...endpoint.body?.shape } && endpoint.path !== '/api/claims'));
  test.each(chosen)("%s: an organisation of others reads as for what does not exist", async (_name, endpoint) => {
    const path = pathOf(endpoint, { contractId });
    const ask = (browser: Browser, organization: string) =>
      endpoint.method === 'GET' ? browser.get(`${path}?organization=${organization}`) : browser.send(endpoint.method, path, { ...(endpoint.body ? sampleOf(endpoint.body) : {}), organization });
    for (const browser of [stranger, dismissed]) {
      const foreign = await ask(browser, owner.organizationId);
      expect(foreign.status).toBe(404);
      expect({ ...foreign.body, requestId: '' }).toEqual({ ...(await ask(browser, MISSING)).body, requestId: '' });
    }
    expect((await ask(owner.browser, owner.organizationId)).status).toBe(200);
  });

  test.each(owned)('%s: an id that is none reads so too', async (_name, endpoint) => {
    expect((await attempt(stranger, endpoint, { organizationId: "' or 1=1", claimId: '../x' })).status).toBe(404);
  });
});

describe('what is the staff’s', () => {
  const closed = named(endpoints.filter((endpoint) => endpoint.audience === 'staff'));

  test.each(closed)('%s: without a session refused', async (_name, endpoint) => {
    expect((await attempt(portal.browser(), endpoint)).body.code).toBe('not_signed_in');
  });

  test.each(closed)("%s: with a client's session refused", async (_name, endpoint) => {
    expect((await attempt(withEveryCookie(owner.browser, 'kabinet_session'), endpoint, { claimId: ownClaim })).body.code).toBe('not_signed_in');
  });

  test.each(closed)('%s: with the password alone refused', async (_name, endpoint) => {
    const halfway = portal.browser();
    const email = staff.email;
    await halfway.post('/api/staff/session', { email, password: 'лунная-соната-под-дождём' });
    expect((await attempt(halfway, endpoint)).body.code).toBe('not_signed_in');
  });
});

describe("what is the provider's own systems'", () => {
  const closed = named(endpoints.filter((endpoint) => endpoint.audience === 'back_office'));
  const withToken = (token: string) => ({ 'x-kabinet-token': token });

  test.each(closed)('%s: without a token, or with one that is none or works no more, refused', async (_name, endpoint) => {
    const { token, added } = (await staff.browser.post('/api/staff/back-office/tokens', { name: 'CRM' })).body;
    await staff.browser.delete(`/api/staff/back-office/tokens/${added.id}`);
    for (const headers of [{}, withToken('none'), withToken(token)]) expect((await attempt(portal.browser(), endpoint, {}, headers)).body.code).toBe('not_signed_in');
  });

  test.each(closed)("%s: with a client's or a staff member's session refused", async (_name, endpoint) => {
    for (const browser of [withEveryCookie(owner.browser, 'kabinet_session'), withEveryCookie(staff.browser, 'kabinet_staff')]) expect((await attempt(browser, endpoint)).body.code).toBe('not_signed_in');
  });
});

test('what is everybody’s is a short list that is read here', () => {
  const open = endpoints.filter((endpoint) => endpoint.audience === 'guest').map((endpoint) => `${endpoint.method} ${endpoint.path}`);
  expect(open.sort()).toEqual([
    'GET /api/consents/personal-data',
    'GET /api/outbox',
    'GET /api/registration',
    'POST /api/email-confirmations',
    'POST /api/invitation',
    'POST /api/invitation/refusal',
    'POST /api/invitation/renewal-request',
    'POST /api/recovery',
    'POST /api/recovery/code',
    'POST /api/recovery/code-check',
    'POST /api/registration',
    'POST /api/registration/code',
    'POST /api/registration/confirmation',
    'POST /api/session',
    'POST /api/staff/session',
    'POST /api/staff/session/totp',
    'PUT /api/recovery/password',
    'PUT /api/registration/organization',
  ]);
});

test.each(named(endpoints.filter((endpoint) => endpoint.method !== 'GET')))('%s: from another site refused', async (_name, endpoint) => {
  const forged = withEveryCookie(owner.browser, 'kabinet_session');
  expect((await attempt(forged, endpoint, {}, { 'sec-fetch-site': 'cross-site' })).body.code).toBe('cross_site');
  expect((await attempt(forged, endpoint, {}, { 'sec-fetch-site': '', 'x-requested-with': '' })).body.code).toBe('cross_site');
});

test.each(named(endpoints))('%s: the answer carries the security headers and is kept by no cache', async (_name, endpoint) => {
  const answer = await attempt(portal.browser(), endpoint);
  expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' });
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
});
