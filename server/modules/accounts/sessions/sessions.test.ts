import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { newPhone, PASSWORD, register } from '#server/test/world.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

const signIn = (phone: string, password = PASSWORD, remember = false, browser = portal.browser()) => browser.post('/api/session', { phone, password, remember }).then((answer) => ({ answer, browser }));

describe('sign-in', () => {
  test('takes any usual way of writing the phone', async () => {
    const { phone } = await register(portal);
    const national = phone.slice(2);
    for (const typed of [phone, `8${national}`, `8 (${national.slice(0, 3)}) ${national.slice(3, 6)}-${national.slice(6, 8)}-${national.slice(8)}`, `+7${national}`, national]) {
      expect((await signIn(typed)).answer.status).toBe(200);
    }
  });

  test('an unknown phone and a wrong password read the same', async () => {
    const { phone } = await register(portal);
    const wrong = (await signIn(phone, 'не тот пароль совсем')).answer;
    const unknown = (await signIn(newPhone())).answer;
    expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect(wrong.status).toBe(401);
  });

  test('slows down after five failures of a phone, for a quarter of an hour', async () => {
    const { phone } = await register(portal);
    const answers = await Promise.all(Array.from({ length: 8 }, () => signIn(phone, 'не тот пароль совсем')));
    const codes = answers.map(({ answer }) => answer.body.code);
    expect(codes.filter((code) => code === 'sign_in_failed')).toHaveLength(5);
    const slowed = (await signIn(phone)).answer;
    expect(slowed.body.code).toBe('too_many_requests');
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(800);
    await portal.pass({ minutes: 15, seconds: 1 });
    expect((await signIn(phone)).answer.status).toBe(200);
  });

  test('slows an address down after fifty failures, whatever the phones; successes do not count', async () => {
    const address = '10.99.1.1';
    const { phone } = await register(portal);
    for (let success = 0; success < 3; success++) await signIn(phone, PASSWORD, false, portal.browser(address));
    for (let failure = 0; failure < 50; failure++) {
      expect((await signIn(newPhone(), 'x', false, portal.browser(address))).answer.body.code).toBe('sign_in_failed');
    }
    expect((await signIn(newPhone(), 'x', false, portal.browser(address))).answer.body.code).toBe('too_many_requests');
  });
});

describe('sessions', () => {
  test('a new token at each sign-in; only its hash is kept', async () => {
    const { phone, browser } = await register(portal);
    const before = browser.cookies.get('kabinet_session');
    await signIn(phone, PASSWORD, false, browser);
    const after = browser.cookies.get('kabinet_session');
    expect(after).toMatch(/^[\w-]{43}$/);
    expect(after).not.toBe(before);
    const rows = await portal.db.selectFrom('client_sessions').select('token_hash').execute();
    expect(rows.every((row) => row.token_hash.length === 32)).toBe(true);
  });

  test.each([
    [false, { hours: 12 }, { days: 7 }],
    [true, { days: 14 }, { days: 30 }],
  ])('ends by idleness and at the latest (remember: %s)', async (remember, idle, most) => {
    const { phone } = await register(portal);
    const { browser } = await signIn(phone, PASSWORD, remember);
    const started = portal.clock().getTime();
    const end = started + (most.days ?? 0) * 86_400_000;
    const step = 'hours' in idle ? { hours: 11 } : { days: 13 };
    const stepMs = ((step as { days?: number }).days ?? 0) * 86_400_000 + ((step as { hours?: number }).hours ?? 0) * 3_600_000;
    while (portal.clock().getTime() + stepMs < end) {
      await portal.pass(step);
      expect((await browser.get('/api/session')).status).toBe(200);
    }
    await portal.pass({ seconds: (end - portal.clock().getTime()) / 1000 + 1 });
    expect((await browser.get('/api/session')).status).toBe(401);

    const idler = (await signIn(phone, PASSWORD, remember)).browser;
    await portal.pass({ ...idle, seconds: 1 });
    expect((await idler.get('/api/session')).status).toBe(401);
  });

  test('signing out ends this session at once, on the server too', async () => {
    const { browser } = await register(portal);
    const stolen = browser.cookies.get('kabinet_session') ?? '';
    await browser.delete('/api/session');
    const thief = portal.browser();
    thief.cookies.set('kabinet_session', stolen);
    expect((await thief.get('/api/session')).status).toBe(401);
  });

  test('the cookie is HttpOnly, SameSite and, behind TLS, Secure with the __Host- prefix', async () => {
    const secure = await TestPortal.start({ PUBLIC_URL: 'https://lk.example' });
    try {
      const { browser } = await register(secure);
      const answer = await browser.post('/api/session', { phone: (await secure.db.selectFrom('users').select('phone').executeTakeFirstOrThrow()).phone, password: PASSWORD, remember: true });
      expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-kabinet_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=2592000$/);
    } finally {
      await secure.stop();
    }
  });
});

describe('cross-site requests', () => {
  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling host', { 'sec-fetch-site': 'same-site' }],
    ['a foreign origin', { 'sec-fetch-site': '', origin: 'https://evil.example' }],
    ['a sandboxed frame', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
    ['a form without our header', { 'x-requested-with': '' }],
  ])('a change from %s is refused', async (_from, headers) => {
    const { browser } = await register(portal);
    const answer = await browser.send('DELETE', '/api/session', undefined, headers);
    expect(answer.body.code).toBe('cross_site');
    expect((await browser.get('/api/session')).status).toBe(200);
  });
});
