import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DeliveryOutcome } from '#connectors/delivery.ts';
import type { MailMessage } from '#connectors/mail/port.ts';
import { createSimulatedMail } from '#connectors/mail/simulated.ts';
import { createSimulatedSms } from '#connectors/sms/simulated.ts';
import { JobRegistry } from '#jobs/registry.ts';
import { Jobs } from '#jobs/runner.ts';
import { newId } from '#kernel/ids.ts';
import { createLog } from '#kernel/log.ts';
import { defineChange } from '#kernel/use-case.ts';
import { filesWith, type FileShelf } from '#modules/files/index.ts';
import { TestPortal } from '#server/test/app.ts';
import { newPhone, registrationDetails, signInStaff } from '#server/test/world.ts';
import { deliverMessage, type Gateways } from './use-cases/deliver-message.ts';
import { notifyJobs, queueMail, queueSms } from './index.ts';

let portal: TestPortal;
let shelf: FileShelf;
beforeAll(async () => {
  portal = await TestPortal.start();
  shelf = filesWith(portal.server.fileStorage);
});
afterAll(() => portal.stop());

const origin = { actor: { kind: 'system', job: 'test' }, ip: '', userAgent: '', requestId: 't', locale: 'ru', cookies: {} } as const;
let sent: string[];
let letters: MailMessage[];
let answer: DeliveryOutcome;
beforeEach(() => {
  sent = [];
  letters = [];
  answer = { kind: 'accepted', gatewayId: 'g1' };
});

/** Gateways that answer what the test wants, and keep no texts, as real ones. */
const gateways: Gateways = {
  sms: { ...createSimulatedSms(), name: 'test gateway', send: async (message) => (sent.push(message.text), answer) },
  mail: { ...createSimulatedMail(), send: async (message) => (letters.push(message), answer) },
  keepsTexts: { sms: false, mail: false },
};

const tell = defineChange({
  name: 'test.tell',
  actor: 'system',
  async run(context, input: { to: string; cause: string; text: string }) {
    await queueSms(context, { to: input.to, kind: 'test', cause: input.cause, text: input.text, livesSeconds: 300 });
    return context.done(undefined);
  },
});

const write = defineChange({
  name: 'test.write',
  actor: 'system',
  async run(context, input: { to: string; url: string; replyTo?: string; headers?: Record<string, string> }) {
    await queueMail(context, { ...input, kind: 'test', cause: newId(), letter: { subject: 'Подтвердите почту', paragraphs: ['Здравствуйте!'], action: { label: 'Подтвердить', url: input.url } } });
    return context.done(undefined);
  },
});

async function queuedLetter(url = 'https://portal.example/e-mail?token=t0ken-in-clear'): Promise<{ id: string; to: string }> {
  const to = `anna-${newId()}@firm.example`;
  await write.execute(portal.server.runtime, origin, { to, url });
  return { ...(await row(to)), to };
}

async function queued(text = 'код 123456', cause = newId()): Promise<{ id: string; to: string }> {
  const to = newPhone();
  await tell.execute(portal.server.runtime, origin, { to, cause, text });
  return { ...(await row(to)), to };
}

const row = (to: string) => portal.db.selectFrom('outgoing_messages').selectAll().where('recipient', '=', to).executeTakeFirstOrThrow();
const deliver = (messageId: string) => deliverMessage(gateways, shelf).execute(portal.server.runtime, origin, { messageId });

test('one cause tells one recipient once', async () => {
  const to = newPhone();
  const cause = newId();
  for (let time = 0; time < 3; time++) await tell.execute(portal.server.runtime, origin, { to, cause, text: 'раз' });
  expect(await portal.messages(to)).toHaveLength(1);
});

test('a letter says to whom an answer goes, where that is not the sender, and has the headers that it was given', async () => {
  const to = `olga-${newId()}@provider.example`;
  await write.execute(portal.server.runtime, origin, { to, url: 'https://portal.example', replyTo: 'anna@firm.example', headers: { 'List-Unsubscribe': '<https://portal.example>' } });
  await deliver((await row(to)).id);
  await deliver((await queuedLetter()).id);
  expect(letters.map((letter) => letter.replyTo)).toEqual(['anna@firm.example', undefined]);
  expect(letters.map((letter) => letter.headers)).toEqual([{ 'List-Unsubscribe': '<https://portal.example>' }, undefined]);
});

test('what was queued in a transaction that failed does not exist', async () => {
  const to = newPhone();
  const fails = defineChange({
    name: 'test.fails',
    actor: 'system',
    async run(context, _input: unknown) {
      await queueMail(context, { to, kind: 'test', cause: newId(), letter: { subject: 's', paragraphs: ['p'] } });
      throw new Error('after the letter');
    },
  });
  await expect(fails.execute(portal.server.runtime, origin, {})).rejects.toThrow('after the letter');
  expect(await portal.messages(to)).toEqual([]);
});

test('accepted: sent, and its text is wiped', async () => {
  const { id, to } = await queued();
  await deliver(id);
  expect(await row(to)).toMatchObject({ state: 'sent', sealed: null, gateway: 'test gateway', gateway_message_id: 'g1', attempts: 1 });
  await deliver(id);
  expect(sent).toHaveLength(1);
});

test('of two workers with one message one sends it', async () => {
  const { id } = await queued();
  await Promise.all([deliver(id), deliver(id), deliver(id)]);
  expect(sent).toHaveLength(1);
});

test('refused for now: back in the queue, and the job fails, so that it is tried again', async () => {
  const { id, to } = await queued();
  answer = { kind: 'retry', code: 'busy', detail: 'the gateway is busy' };
  await expect(deliver(id)).rejects.toThrow('unavailable');
  expect(await row(to)).toMatchObject({ state: 'queued', attempts: 1, failure_code: 'busy' });
  answer = { kind: 'accepted', gatewayId: 'g2' };
  await deliver(id);
  expect(await row(to)).toMatchObject({ state: 'sent', attempts: 2 });
});

test('a letter goes with the same id each time, with its link, from the configured address', async () => {
  const { id, to } = await queuedLetter();
  answer = { kind: 'retry', code: 'busy', detail: 'x' };
  await expect(deliver(id)).rejects.toThrow('unavailable');
  answer = { kind: 'accepted', gatewayId: 'g3' };
  await deliver(id);
  const expected = { id, to, from: portal.server.runtime.config.mail.from, subject: 'Подтвердите почту' };
  expect(letters).toMatchObject([expected, expected]);
  for (const { text, html } of letters) expect([text, html].every((body) => body.includes('token=t0ken-in-clear'))).toBe(true);
  expect(await row(to)).toMatchObject({ state: 'sent', sealed: null });
});

test('the outbox keeps what it has shown, sealed', async () => {
  const { id, to } = await queued();
  await deliverMessage({ ...gateways, keepsTexts: { sms: true, mail: true } }, shelf).execute(portal.server.runtime, origin, { messageId: id });
  expect(await row(to)).toMatchObject({ state: 'sent', sealed: expect.any(Buffer) as Buffer });
});

test.each([
  [{ kind: 'refused', code: 'bad_number', detail: 'x' }, 'refused'],
  [{ kind: 'unclear', code: 'timeout', detail: 'x' }, 'unclear'],
] as const)('%j is final', async (outcome, state) => {
  const { id, to } = await queued();
  answer = outcome;
  await deliver(id);
  await deliver(id);
  expect(await row(to)).toMatchObject({ state, sealed: null, failure_code: outcome.code });
  expect(sent).toHaveLength(1);
});

test('found half-way, as a killed worker leaves it: not sent again, and seen as unclear', async () => {
  const { id, to } = await queued();
  await portal.db.updateTable('outgoing_messages').set({ state: 'sending', attempts: 1 }).where('id', '=', id).execute();
  await deliver(id);
  expect(await row(to)).toMatchObject({ state: 'unclear', failure_code: 'interrupted', sealed: null });
  expect(sent).toEqual([]);
});

test('found half-way while its worker still waits, and then put off: stays unclear, and is not sent again', async () => {
  const { id, to } = await queued();
  const asked = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<DeliveryOutcome>();
  const slow = { ...gateways, sms: { ...gateways.sms, send: async () => (asked.resolve(), answered.promise) } };
  const first = deliverMessage(slow, shelf).execute(portal.server.runtime, origin, { messageId: id });
  await asked.promise;
  await deliver(id);
  answered.resolve({ kind: 'retry', code: 'busy', detail: 'x' });
  await expect(first).rejects.toThrow('unavailable');
  expect(await row(to)).toMatchObject({ state: 'unclear', failure_code: 'interrupted', sealed: null });
  await deliver(id);
  expect(sent).toEqual([]);
});

test('a gateway that fails in a way it should not: unclear, not sent again', async () => {
  const { id, to } = await queued();
  const broken = { ...gateways, sms: { ...gateways.sms, send: async () => { throw new Error('a defect'); } } };
  await expect(deliverMessage(broken, shelf).execute(portal.server.runtime, origin, { messageId: id })).rejects.toThrow('a defect');
  await deliver(id);
  expect(await row(to)).toMatchObject({ state: 'unclear', sealed: null });
  expect(sent).toEqual([]);
});

test('a code that has outlived itself is not sent', async () => {
  const { id, to } = await queued();
  await portal.pass({ minutes: 6 });
  await deliver(id);
  expect(await row(to)).toMatchObject({ state: 'refused', failure_code: 'too_late' });
  expect(sent).toEqual([]);
});

test('no text, code or link lies in the table in clear; the outbox still shows them', async () => {
  const phone = newPhone();
  const browser = portal.browser();
  await browser.post('/api/registration', registrationDetails(phone));
  await browser.put('/api/registration/organization', { organization: null });
  const code = await portal.codeFor(phone);
  const stored = await row(phone);
  expect(JSON.stringify({ ...stored, sealed: stored.sealed?.toString('latin1') })).not.toContain(code);
});

test('neither text nor link of a queued letter can be read in the table', async () => {
  const { to } = await queuedLetter();
  const stored = await row(to);
  const bytes = stored.sealed ?? Buffer.alloc(0);
  for (const secret of ['Здравствуйте', 'Подтвердите', 't0ken-in-clear', 'portal.example']) {
    expect(bytes.includes(secret)).toBe(false);
    expect(JSON.stringify({ ...stored, sealed: null })).not.toContain(secret);
  }
});

test('the staff see a failing gateway, without the texts and with masked recipients', async () => {
  const { id, to } = await queued('тайный код 654321');
  answer = { kind: 'refused', code: 'smsc_6', detail: 'message prohibited' };
  await deliver(id);
  const staff = await signInStaff(portal, 'support');
  const seen = (await staff.browser.get('/api/staff/deliveries')).body;
  expect(seen.gateways[0]).toMatchObject({ channel: 'sms', lastFailure: { code: 'smsc_6' } });
  expect(seen.failures.some((failure: { id: string }) => failure.id === id)).toBe(true);
  expect(seen.failures.find((failure: { id: string }) => failure.id === id)).toMatchObject({ to: `${to.slice(0, 5)}***${to.slice(-2)}`, state: 'refused', code: 'smsc_6' });
  expect(JSON.stringify(seen)).not.toContain(to);
  expect(JSON.stringify(seen)).not.toContain('654321');
});

test('where gateways are real there is no outbox', async () => {
  const real = await TestPortal.start({ SMS_GATEWAY: 'smsc', SMSC_API_KEY: 'k', MAIL_GATEWAY: 'smtp', SMTP_URL: 'smtps://localhost' });
  try {
    expect((await real.browser().get('/api/outbox')).status).toBe(404);
  } finally {
    await real.stop();
  }
});

test('where one gateway is real the outbox shows the other channel only', async () => {
  const mixed = await TestPortal.start({ MAIL_GATEWAY: 'smtp', SMTP_URL: 'smtps://127.0.0.1:1' });
  try {
    const [phone, address] = [newPhone(), `boris-${newId()}@firm.example`];
    await tell.execute(mixed.server.runtime, origin, { to: phone, cause: newId(), text: 'код 123456' });
    await write.execute(mixed.server.runtime, origin, { to: address, url: 'https://portal.example/' });
    expect(await mixed.messages(phone)).toMatchObject([{ channel: 'sms', text: 'код 123456' }]);
    expect(await mixed.messages(address)).toEqual([]);
    const staff = await signInStaff(mixed, 'support');
    const seen = (await staff.browser.get('/api/staff/deliveries')).body;
    expect(seen.gateways).toMatchObject([{ channel: 'sms', standIn: true, lastFailure: null }, { channel: 'mail', standIn: false, waiting: 1, lastFailure: { code: 'ESOCKET' } }]);
    expect(seen.failures).toMatchObject([{ to: 'b***@firm.example', state: 'queued', attempts: 1 }]);
  } finally {
    await mixed.stop();
  }
});

describe('with the job runner', () => {
  let own: TestPortal;
  let jobs: Jobs;
  beforeAll(async () => {
    own = await TestPortal.start();
    jobs = new Jobs({ url: own.databaseUrl, registry: new JobRegistry(notifyJobs(gateways, shelf)), log: createLog('silent'), connections: 2, worker: false });
    await jobs.start();
  });
  afterAll(async () => {
    await jobs.stop();
    await own.stop();
  });

  const run = () => jobs.drain(own.server.runtime);
  const message = (to: string) => own.db.selectFrom('outgoing_messages').selectAll().where('recipient', '=', to).executeTakeFirstOrThrow();

  /** Lets the wait of the job that is to be tried again pass, by all clocks; false when none is. */
  async function waitForRetry(): Promise<boolean> {
    const { rows } = await own.server.pool.query<{ seconds: number }>(`
      with due as (select id, start_after from pgboss.job where name = 'notify.deliver' and state = 'retry')
      update pgboss.job j set start_after = now() - interval '1 second' from due where j.id = due.id
      returning greatest(0, extract(epoch from due.start_after - now()))::float8 as seconds`);
    if (!rows[0]) return false;
    await own.pass({ seconds: rows[0].seconds });
    return true;
  }

  test('what was put off is tried again by itself', async () => {
    const to = newPhone();
    await tell.execute(own.server.runtime, origin, { to, cause: newId(), text: 'код 123456' });
    answer = { kind: 'retry', code: 'busy', detail: 'x' };
    await run();
    expect(await message(to)).toMatchObject({ state: 'queued', attempts: 1 });
    answer = { kind: 'accepted', gatewayId: 'g4' };
    expect(await waitForRetry()).toBe(true);
    await run();
    expect(await message(to)).toMatchObject({ state: 'sent', attempts: 2, sealed: null });
    expect(await waitForRetry()).toBe(false);
  });

  test('a letter to a gateway that never comes back is settled in the end, and its text is wiped', async () => {
    const to = 'vera@firm.example';
    await write.execute(own.server.runtime, origin, { to, url: 'https://portal.example/' });
    answer = { kind: 'retry', code: 'down', detail: 'x' };
    do await run();
    while (await waitForRetry());
    expect(await message(to)).toMatchObject({ state: 'refused', failure_code: 'too_late', sealed: null });
  });
});
