import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DeliveryOutcome } from '#connectors/delivery.ts';
import { createSimulatedMail } from '#connectors/mail/simulated.ts';
import { createSimulatedSms } from '#connectors/sms/simulated.ts';
import { newId } from '#kernel/ids.ts';
import { defineChange } from '#kernel/use-case.ts';
import { TestPortal } from '#server/test/app.ts';
import { newPhone, registrationDetails, signInStaff } from '#server/test/world.ts';
import { deliverMessage, type Gateways } from './use-cases/deliver-message.ts';
import { queueMail, queueSms } from './index.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
});
afterAll(() => portal.stop());

const origin = { actor: { kind: 'system', job: 'test' }, ip: '', userAgent: '', requestId: 't', locale: 'ru', cookies: {} } as const;
let sent: string[];
let answer: DeliveryOutcome;
beforeEach(() => {
  sent = [];
  answer = { kind: 'accepted', gatewayId: 'g1' };
});

/** Gateways that answer what the test wants, and keep no texts, as real ones. */
const gateways: Gateways = {
  sms: { ...createSimulatedSms(), name: 'test gateway', send: async (message) => (sent.push(message.text), answer) },
  mail: createSimulatedMail(),
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

async function queued(text = 'код 123456', cause = newId()): Promise<{ id: string; to: string }> {
  const to = newPhone();
  await tell.execute(portal.server.runtime, origin, { to, cause, text });
  return { ...(await row(to)), to };
}

const row = (to: string) => portal.db.selectFrom('outgoing_messages').selectAll().where('recipient', '=', to).executeTakeFirstOrThrow();
const deliver = (messageId: string) => deliverMessage(gateways).execute(portal.server.runtime, origin, { messageId });

test('one cause tells one recipient once', async () => {
  const to = newPhone();
  const cause = newId();
  for (let time = 0; time < 3; time++) await tell.execute(portal.server.runtime, origin, { to, cause, text: 'раз' });
  expect(await portal.messages(to)).toHaveLength(1);
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
  expect(await row(to)).toMatchObject({ state: 'unclear', failure_code: 'interrupted' });
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

test('the staff see a failing gateway, without the texts and with masked recipients', async () => {
  const { id, to } = await queued('тайный код 654321');
  answer = { kind: 'refused', code: 'smsc_6', detail: 'message prohibited' };
  await deliver(id);
  const staff = await signInStaff(portal, 'support');
  const seen = (await staff.browser.get('/api/staff/deliveries')).body;
  expect(seen.gateways[0]).toMatchObject({ channel: 'sms', lastFailure: { code: 'smsc_6' } });
  expect(seen.failures.some((failure: { id: string }) => failure.id === id)).toBe(true);
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
