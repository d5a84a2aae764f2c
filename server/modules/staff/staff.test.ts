import { generate } from 'otplib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { newId } from '#kernel/ids.ts';
import { PASSWORD, register, signInStaff } from '#server/test/world.ts';
import { addStaffMember } from './index.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

const origin = { actor: { kind: 'system', job: 'test' }, ip: '', userAgent: '', requestId: 't', locale: 'ru', cookies: {} } as const;

async function newMember() {
  const email = `${newId()}@provider.example`;
  await addStaffMember.execute(portal.server.runtime, origin, { email, name: 'Павел Орехов', role: 'support', password: PASSWORD });
  return email;
}

const codeAt = (secret: string) => generate({ secret, epoch: Math.floor(portal.clock().getTime() / 1000) });

test('the password alone opens nothing; the second factor is set up at the first sign-in', async () => {
  const email = await newMember();
  const browser = portal.browser();
  const setup = (await browser.post('/api/staff/session', { email, password: PASSWORD })).body;
  expect(setup.step).toBe('totp_setup');
  expect(setup.qrSvg).toMatch(/^<svg/);
  expect((await browser.get('/api/staff/session')).status).toBe(401);
  const halfway = browser.cookies.get('kabinet_staff');
  const done = await browser.post('/api/staff/session/totp', { code: await codeAt(setup.secret) });
  expect(done.body.viewer).toMatchObject({ email, role: 'support', may: { decideClaims: false, seeDeliveries: true } });
  expect(browser.cookies.get('kabinet_staff')).not.toBe(halfway);
  expect((await browser.get('/api/staff/session')).status).toBe(200);

  const again = portal.browser();
  expect((await again.post('/api/staff/session', { email, password: PASSWORD })).body).toEqual({ step: 'totp' });
  expect((await again.post('/api/staff/session/totp', { code: await codeAt(setup.secret) })).body.code).toBe('totp_wrong');
  await portal.pass({ seconds: 31 });
  expect((await again.post('/api/staff/session/totp', { code: await codeAt(setup.secret) })).status).toBe(200);
});

test('of parallel uses of one code one is right', async () => {
  const email = await newMember();
  const first = portal.browser();
  const { secret } = (await first.post('/api/staff/session', { email, password: PASSWORD })).body;
  const code = await codeAt(secret);
  const second = portal.browser();
  for (const [name, value] of first.cookies) second.cookies.set(name, value);
  const answers = await Promise.all([first, second, first, second].map((browser) => browser.post('/api/staff/session/totp', { code })));
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
});

test('guessing codes is over after five', async () => {
  const email = await newMember();
  const browser = portal.browser();
  const { secret } = (await browser.post('/api/staff/session', { email, password: PASSWORD })).body;
  const right = await codeAt(secret);
  for (let guess = 1; guess <= 5; guess++) {
    const code = String((Number(right) + guess) % 1_000_000).padStart(6, '0');
    expect((await browser.post('/api/staff/session/totp', { code })).body.code).toBe('totp_wrong');
  }
  expect((await browser.post('/api/staff/session/totp', { code: right })).body.code).toBe('too_many_requests');
});

test('a wrong address and a wrong password read the same, and slow down', async () => {
  const email = await newMember();
  const attempt = (address: string) => portal.browser().post('/api/staff/session', { email: address, password: 'не тот пароль' });
  const wrong = await attempt(email);
  const unknown = await attempt('nobody@provider.example');
  expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
  for (let failure = 0; failure < 4; failure++) await attempt(email);
  expect((await portal.browser().post('/api/staff/session', { email, password: PASSWORD })).body.code).toBe('too_many_requests');
});

test('a staff session ends after 30 minutes without use, and after 12 hours', async () => {
  const idle = await signInStaff(portal);
  await portal.pass({ minutes: 30, seconds: 1 });
  expect((await idle.browser.get('/api/staff/session')).status).toBe(401);
  const busy = await signInStaff(portal);
  for (let hour = 0; hour < 12 * 2 - 1; hour++) {
    await portal.pass({ minutes: 29, seconds: 59 });
    expect((await busy.browser.get('/api/staff/session')).status).toBe(200);
  }
  await portal.pass({ minutes: 31 });
  expect((await busy.browser.get('/api/staff/session')).status).toBe(401);
});

test("a client's cookie opens nothing of the staff's, and the reverse", async () => {
  const client = await register(portal);
  const staff = await signInStaff(portal);
  const swapped = portal.browser();
  swapped.cookies.set('kabinet_staff', client.browser.cookies.get('kabinet_session') ?? '');
  swapped.cookies.set('kabinet_session', staff.browser.cookies.get('kabinet_staff') ?? '');
  expect((await swapped.get('/api/staff/session')).status).toBe(401);
  expect((await swapped.get('/api/session')).status).toBe(401);
});

test('signing out ends the session at once', async () => {
  const { browser } = await signInStaff(portal);
  const cookies = new Map(browser.cookies);
  await browser.delete('/api/staff/session');
  const replay = portal.browser();
  for (const [name, value] of cookies) replay.cookies.set(name, value);
  expect((await replay.get('/api/staff/session')).status).toBe(401);
});
