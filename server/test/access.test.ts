import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint } from '#contract/endpoint.ts';
import { TestPortal } from './app.ts';
import { attempt, endpoints, nameOf } from './attempt.ts';
import type { Browser } from './browser.ts';
import { PASSWORD, register, signInStaff, type Person, type StaffPerson } from './world.ts';

// What holds for every endpoint alike; who may call which is in `matrix.ts`.

const named = (list: readonly Endpoint[]) => list.map((endpoint) => [nameOf(endpoint), endpoint] as const);

let portal: TestPortal;
let client: Person;
let staff: StaffPerson;

beforeAll(async () => {
  portal = await TestPortal.start();
  client = await register(portal);
  staff = await signInStaff(portal, 'administrator');
});
afterAll(() => portal.stop());

/** The browser's secrets under every cookie name that the portal knows. */
function withEveryCookie(from: Browser, own: string): Browser {
  const browser = portal.browser();
  const secret = from.cookies.get(own) ?? '';
  for (const name of ['kabinet_session', 'kabinet_staff', 'kabinet_registration', 'kabinet_recovery']) browser.cookies.set(name, secret);
  return browser;
}

describe("what is a client's", () => {
  const closed = endpoints.filter((endpoint) => endpoint.audience === 'client');

  test.each(named(closed))('%s: with a staff session under any name refused', async (_name, endpoint) => {
    expect((await attempt(withEveryCookie(staff.browser, 'kabinet_staff'), endpoint)).body.code).toBe('not_signed_in');
  });

  test.each(named(closed.filter(({ path }) => path.includes(':'))))('%s: an id that is none reads as one that does not exist', async (_name, endpoint) => {
    const parameters = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
    for (const none of ["' or 1=1", '../x']) expect((await attempt(client.browser, endpoint, Object.fromEntries(parameters.map((name) => [name, none])))).body.code).toBe('not_found');
  });
});

describe('what is the staff’s', () => {
  const closed = named(endpoints.filter((endpoint) => endpoint.audience === 'staff'));

  test.each(closed)("%s: with a client's session under any name refused", async (_name, endpoint) => {
    expect((await attempt(withEveryCookie(client.browser, 'kabinet_session'), endpoint)).body.code).toBe('not_signed_in');
  });

  test.each(closed)('%s: with the password alone refused', async (_name, endpoint) => {
    const halfway = portal.browser();
    await halfway.post('/api/staff/session', { email: staff.email, password: PASSWORD });
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
    for (const browser of [withEveryCookie(client.browser, 'kabinet_session'), withEveryCookie(staff.browser, 'kabinet_staff')]) expect((await attempt(browser, endpoint)).body.code).toBe('not_signed_in');
  });
});

test.each(named(endpoints.filter((endpoint) => endpoint.method !== 'GET' && !endpoint.oneClick)))('%s: from another site refused', async (_name, endpoint) => {
  const forged = withEveryCookie(client.browser, 'kabinet_session');
  expect((await attempt(forged, endpoint, {}, { 'sec-fetch-site': 'cross-site' })).body.code).toBe('cross_site');
  expect((await attempt(forged, endpoint, {}, { 'sec-fetch-site': '', 'x-requested-with': '' })).body.code).toBe('cross_site');
});

test.each(named(endpoints))('%s: the answer carries the security headers and is kept by no cache', async (_name, endpoint) => {
  const answer = await attempt(portal.browser(), endpoint);
  expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' });
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
});
