import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { newPhone, registrationDetails } from '#server/test/world.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

async function begun(phone = newPhone()) {
  const browser = portal.browser();
  await browser.post('/api/registration', registrationDetails(phone));
  await browser.put('/api/registration/organization', { organization: null });
  return { browser, phone, code: await portal.codeFor(phone) };
}

const other = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, '0');

test('of 40 parallel wrong guesses five are evaluated; then even the right one is dead', async () => {
  const { browser, code } = await begun();
  const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => browser.post('/api/registration/confirmation', { code: other(code, index + 1) })));
  const codes = answers.map((answer) => answer.body.code);
  expect(codes.filter((found) => found === 'code_wrong')).toHaveLength(5);
  expect(codes.filter((found) => found === 'code_dead')).toHaveLength(35);
  expect((await browser.post('/api/registration/confirmation', { code })).body.code).toBe('code_dead');
});

test('of parallel right ones a single one is used', async () => {
  const { browser, code } = await begun();
  const answers = await Promise.all(Array.from({ length: 20 }, () => browser.post('/api/registration/confirmation', { code })));
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
});

test('a code dies after five minutes', async () => {
  const { browser, code } = await begun();
  await portal.pass({ minutes: 5, seconds: 1 });
  expect((await browser.post('/api/registration/confirmation', { code })).body.code).toBe('code_dead');
});

test('a code works for its own request only', async () => {
  const first = await begun();
  const second = await begun();
  if (first.code !== second.code) expect((await second.browser.post('/api/registration/confirmation', { code: first.code })).body.code).toBe('code_wrong');
});

test('a new code comes after a minute, and replaces the old one', async () => {
  const { browser, phone, code } = await begun();
  const early = await browser.post('/api/registration/code');
  expect(early.body).toMatchObject({ code: 'code_too_soon', params: { seconds: 60 } });
  await portal.pass({ seconds: 61 });
  expect((await browser.post('/api/registration/code')).status).toBe(200);
  const fresh = await portal.codeFor(phone);
  if (fresh !== code) expect((await browser.post('/api/registration/confirmation', { code })).body.code).toBe('code_wrong');
  expect((await browser.post('/api/registration/confirmation', { code: fresh })).status).toBe(200);
});

test('a phone gets five codes an hour, over all its registrations; the answer says how long to wait', async () => {
  const phone = newPhone();
  for (let sent = 0; sent < 5; sent++) await begun(phone);
  const browser = portal.browser();
  await browser.post('/api/registration', registrationDetails(phone));
  const refused = await browser.put('/api/registration/organization', { organization: null });
  expect(refused.status).toBe(429);
  expect(refused.body.code).toBe('code_limit');
  expect(refused.body.params.seconds).toBeGreaterThan(3500);
  await portal.pass({ hours: 1, seconds: 1 });
  await portal.runJobs();
});

test('an address gets twenty codes an hour', async () => {
  const address = '10.77.0.1';
  const statuses: number[] = [];
  for (let sent = 0; sent < 21; sent++) {
    const browser = portal.browser(address);
    await browser.post('/api/registration', registrationDetails(newPhone()));
    statuses.push((await browser.put('/api/registration/organization', { organization: null })).status);
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(20);
  expect(statuses.at(-1)).toBe(429);
});

test('a new code does not buy new guesses: ten wrong ones an hour for a phone', async () => {
  const { browser, phone, code } = await begun();
  for (let guess = 1; guess <= 5; guess++) await browser.post('/api/registration/confirmation', { code: other(code, guess) });
  await portal.pass({ seconds: 61 });
  await browser.post('/api/registration/code');
  const second = await portal.codeFor(phone);
  for (let guess = 1; guess <= 5; guess++) await browser.post('/api/registration/confirmation', { code: other(second, guess) });
  await portal.pass({ seconds: 61 });
  await browser.post('/api/registration/code');
  const third = await portal.codeFor(phone);
  expect((await browser.post('/api/registration/confirmation', { code: third })).body.code).toBe('code_limit');
});

test('only a keyed hash of a code is kept', async () => {
  const { code } = await begun();
  const rows = await portal.db.selectFrom('sms_codes').selectAll().execute();
  expect(rows.every((row) => row.code_hash.length === 32 && !JSON.stringify(row).includes(code))).toBe(true);
});
