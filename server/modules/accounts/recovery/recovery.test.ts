import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { newPhone, PASSWORD, register } from '#server/test/world.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

const NEXT = 'туман-над-енисеем-утром';

test('phone, code, new password, signed in; other sessions end, a letter says so (manual, 3)', async () => {
  const person = await register(portal);
  const browser = portal.browser();
  expect((await browser.post('/api/recovery', { phone: person.phone })).body.resendInSeconds).toBe(60);
  expect((await browser.post('/api/recovery/code-check', { code: await portal.codeFor(person.phone) })).status).toBe(200);
  const done = await browser.put('/api/recovery/password', { password: NEXT });
  expect(done.body.viewer.id).toBe(person.userId);
  expect((await browser.get('/api/session')).status).toBe(200);
  expect((await person.browser.get('/api/session')).status).toBe(401);
  expect((await portal.messages(person.email))[0]?.subject).toBe('Пароль изменён');
  expect((await portal.browser().post('/api/session', { phone: person.phone, password: PASSWORD, remember: false })).status).toBe(401);
  expect((await portal.browser().post('/api/session', { phone: person.phone, password: NEXT, remember: false })).status).toBe(200);
});

test('the last step without the code is refused', async () => {
  const person = await register(portal);
  const browser = portal.browser();
  await browser.post('/api/recovery', { phone: person.phone });
  expect((await browser.put('/api/recovery/password', { password: NEXT })).body.code).toBe('recovery_gone');
  await browser.post('/api/recovery/code-check', { code: '000000' });
  expect((await browser.put('/api/recovery/password', { password: NEXT })).body.code).toBe('recovery_gone');
});

test('one proof sets one password', async () => {
  const person = await register(portal);
  const browser = portal.browser();
  await browser.post('/api/recovery', { phone: person.phone });
  await browser.post('/api/recovery/code-check', { code: await portal.codeFor(person.phone) });
  const cookies = new Map(browser.cookies);
  expect((await browser.put('/api/recovery/password', { password: NEXT })).status).toBe(200);
  const replay = portal.browser();
  for (const [name, value] of cookies) replay.cookies.set(name, value);
  expect((await replay.put('/api/recovery/password', { password: 'другой-длинный-пароль' })).body.code).toBe('recovery_gone');
});

test('for an unknown phone everything looks the same and no SMS goes out', async () => {
  const person = await register(portal);
  const known = portal.browser();
  const unknown = portal.browser();
  const phone = newPhone();
  const steps = async (browser: typeof known, number: string) => [
    await browser.post('/api/recovery', { phone: number }),
    await browser.post('/api/recovery/code', {}),
    await browser.post('/api/recovery/code-check', { code: '000000' }),
    await browser.put('/api/recovery/password', { password: NEXT }),
  ];
  const shape = (answers: Awaited<ReturnType<typeof steps>>) => answers.map(({ status, body }) => ({ status, ...body, requestId: '', ...(status === 200 ? { phone: '' } : {}) }));
  expect(shape(await steps(known, person.phone))).toEqual(shape(await steps(unknown, phone)));
  expect(await portal.messages(phone)).toEqual([]);
});
