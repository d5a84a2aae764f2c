import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TestPortal } from './app.ts';
import { PortalProcess } from './processes.ts';
import { addClient, contact, newPhone, register, registrationDetails } from './world.ts';

let portal: TestPortal;
let processes: PortalProcess[];
beforeAll(async () => {
  portal = await TestPortal.start();
  processes = await Promise.all([1, 2, 3, 4].map(() => PortalProcess.start(portal, 'web')));
}, 60_000);
afterAll(async () => {
  await Promise.all(processes.map((process) => process.kill()));
  await portal.stop();
});

const at = (index: number) => processes[index % processes.length] as PortalProcess;

async function waitingForCode() {
  const phone = newPhone();
  const browser = portal.browser();
  await browser.post('/api/registration', registrationDetails(phone));
  await browser.put('/api/registration/organization', { organization: null });
  return { phone, cookies: browser.cookies, code: await portal.codeFor(phone) };
}

test('of 200 parallel guesses over 4 processes exactly 5 are evaluated', async () => {
  const { cookies, code } = await waitingForCode();
  const guesses = Array.from({ length: 200 }, (_, index) => String((Number(code) + index + 1) % 1_000_000).padStart(6, '0'));
  const answers = await Promise.all(guesses.map((guess, index) => at(index).send('POST', '/api/registration/confirmation', cookies, { code: guess })));
  const codes = answers.map((answer) => answer.body.code);
  expect(codes.filter((found) => found === 'code_wrong')).toHaveLength(5);
  expect(codes.filter((found) => found === 'code_dead')).toHaveLength(195);
});

test('one code is used once, by whichever process', async () => {
  const { phone, cookies, code } = await waitingForCode();
  const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => at(index).send('POST', '/api/registration/confirmation', cookies, { code })));
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  expect(await portal.db.selectFrom('users').select('id').where('phone', '=', phone).execute()).toHaveLength(1);
});

test('two processes race for the last try of a code: one is evaluated', async () => {
  const { cookies, code } = await waitingForCode();
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  for (let guess = 0; guess < 4; guess++) await at(0).send('POST', '/api/registration/confirmation', cookies, { code: wrong });
  const last = await Promise.all([at(0), at(1)].map((process) => process.send('POST', '/api/registration/confirmation', cookies, { code: wrong })));
  expect(last.map((answer) => answer.body.code).sort()).toEqual(['code_dead', 'code_wrong']);
});

test('limits hold across processes: five codes for a phone in an hour', async () => {
  const phone = newPhone();
  const begun = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const browser = portal.browser();
      await browser.post('/api/registration', registrationDetails(phone));
      return browser.cookies;
    }),
  );
  const sent = await Promise.all(begun.map((cookies, index) => at(index).send('PUT', '/api/registration/organization', cookies, { organization: null })));
  expect(sent.filter((answer) => answer.status === 200)).toHaveLength(5);
  expect(sent.filter((answer) => answer.body.code === 'code_limit')).toHaveLength(7);
  await portal.runJobs();
  const messages = await portal.db.selectFrom('outgoing_messages').select('id').where('recipient', '=', phone).execute();
  expect(messages).toHaveLength(5);
});

test('a signed-out session is dead in every process at once', async () => {
  const { browser } = await register(portal);
  const cookies = new Map(browser.cookies);
  const seen = () => Promise.all(processes.map((process) => process.send('GET', '/api/session', cookies)));
  expect((await seen()).map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
  await at(0).send('DELETE', '/api/session', cookies);
  expect((await seen()).map((answer) => answer.status)).toEqual([401, 401, 401, 401]);
});

test('kill -9 between "claim made" and "claim moderated": another process moderates it, once', async () => {
  const phone = newPhone();
  const client = await addClient(portal, { contacts: [contact(phone)] });
  const { browser } = await register(portal, { phone });
  const dying = await PortalProcess.start(portal, 'web');
  const made = await dying.send('POST', '/api/claims', browser.cookies, { organization: { type: 'legal_entity', inn: client.inn, position: 'director' } });
  expect(made.status).toBe(200);
  await dying.kill();
  const worker = await PortalProcess.start(portal, 'worker');
  await vi.waitFor(async () => expect((await browser.get('/api/organizations')).body.organizations).toHaveLength(1), { timeout: 15_000, interval: 50 });
  await worker.kill();
  const moderated = await portal.db.selectFrom('journal_entries').select('id').where('action', '=', 'claim.approved').execute();
  expect(moderated).toHaveLength(1);
});
