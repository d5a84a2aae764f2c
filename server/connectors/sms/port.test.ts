import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryOutcome } from '../delivery.ts';
import { SmppDouble, type SubmitMood } from './double/smpp.ts';
import { SmscDouble, type SmscMood } from './double/smsc.ts';
import type { SmsGateway, SmsMessage } from './port.ts';
import { createSimulatedSms } from './simulated.ts';
import { createSmppGateway } from './smpp.ts';
import { createSmscGateway } from './smsc.ts';

type Trouble = 'refuses' | 'is busy' | 'breaks off before it answers' | 'never answers' | 'answers rubbish' | 'is down';

/** A gateway with its other side. A stand-in keeps nothing and has no troubles. */
interface Rig {
  readonly gateway: SmsGateway;
  /** What arrived, as a phone would show it. */
  received?(): Array<{ to: string; text: string }>;
  bring?(trouble: Trouble): Promise<void>;
  /** What must never be seen in an outcome. */
  readonly secrets: readonly string[];
  stop(): Promise<void>;
}

const QUICK = { connectMs: 3_000, timeoutMs: 1_500, answerMs: 1_500, pauseMs: 0 };

const rigs: Record<string, () => Promise<Rig>> = {
  'the stand-in': async () => ({ gateway: createSimulatedSms(), secrets: [], stop: async () => {} }),
  'SMSC.ru': async () => {
    const double = await SmscDouble.start();
    const moods: Record<Exclude<Trouble, 'is down'>, SmscMood> = {
      refuses: { kind: 'error', code: 7 },
      'is busy': { kind: 'error', code: 3 },
      'breaks off before it answers': { kind: 'cut', after: '{"id": 10' },
      'never answers': { kind: 'silent' },
      'answers rubbish': { kind: 'bytes', status: 200, body: '<html><body>Технические работы</body></html>' },
    };
    return {
      gateway: createSmscGateway({ ...QUICK, apiKey: double.access.apiKey, sender: 'FIRMA', hosts: [double.host] }),
      received: () => double.messages.map(({ to, text }) => ({ to, text })),
      bring: async (trouble) => (trouble === 'is down' ? double.stop() : void (double.mood = moods[trouble])),
      secrets: [double.access.apiKey],
      stop: () => double.stop().catch(() => {}),
    };
  },
  'SMPP with payloads': () => smppRig('payload'),
  'SMPP with parts': () => smppRig('parts'),
};

async function smppRig(longMessages: 'payload' | 'parts'): Promise<Rig> {
  const double = await SmppDouble.start();
  const moods: Record<Exclude<Trouble, 'is down'>, SubmitMood> = {
    refuses: 0x0b,
    'is busy': 0x58,
    'breaks off before it answers': 'drop',
    'never answers': 'silent',
    'answers rubbish': 'wrong-answer',
  };
  let up = true;
  const stop = async () => {
    if (up) await double.stop();
    up = false;
  };
  return {
    gateway: createSmppGateway({ ...QUICK, ...double.access, url: double.url, sender: 'FIRMA', longMessages }),
    received: () => double.messages.map(({ to, text }) => ({ to, text })),
    bring: async (trouble) => (trouble === 'is down' ? stop() : void (double.moods = [moods[trouble]])),
    secrets: [double.access.password],
    stop,
  };
}

const CODE = '482913';
const message = (changes: Partial<SmsMessage> = {}): SmsMessage => ({ id: randomUUID(), to: '+79990000001', text: `Код ${CODE}. Никому его не сообщайте.`, ...changes });

describe.each(Object.entries(rigs))('%s as an SMS gateway', (name, make) => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await make();
  });
  afterEach(async () => {
    await rig.gateway.close();
    await rig.stop();
  });

  it.each([
    ['one SMS in Russian', 'Код 482913. Никому его не сообщайте.'],
    ['one SMS in English', "Your code is 482913. Don't tell it to anybody."],
    ['signs that forms and alphabets treat apart', 'a+b & c=d %41 «№» €100 [x] {y} ~ ^ \\ | @ $ _ \n2-я строка'],
    ['several SMS in Russian', 'Уважаемый клиент, доступ к базе открыт до завтра. '.repeat(8).trim()],
    ['several SMS in English', 'Dear customer, the infobase is open until tomorrow. '.repeat(8).trim()],
    ['signs beyond the first plane on the seam of parts', `${'я'.repeat(66)}😀${'ю'.repeat(66)}🧾 конец`],
  ])('takes %s, letter by letter', async (_, text) => {
    const outcome = await rig.gateway.send(message({ text }));
    expect(outcome).toEqual({ kind: 'accepted', gatewayId: expect.stringMatching(/./) as string });
    if (rig.received) expect(rig.received()).toEqual([{ to: '+79990000001', text }]);
  });

  it('takes many at a time, each once', async () => {
    const messages = Array.from({ length: 12 }, (_, index) => message({ to: `+7999000000${index % 10}`, text: `Код ${100_000 + index}` }));
    const outcomes = await Promise.all(messages.map((each) => rig.gateway.send(each)));
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(messages.map(() => 'accepted'));
    const texts = (list: ReadonlyArray<{ text: string }>) => list.map((each) => each.text).toSorted();
    if (rig.received) expect(texts(rig.received())).toEqual(texts(messages));
  });

  it('says that it is well, and sends nothing for that', async () => {
    expect(await rig.gateway.check()).toEqual({ ok: true, detail: expect.stringMatching(/./) as string });
    expect(rig.received?.() ?? []).toEqual([]);
  });

  it('may be closed twice', async () => {
    await rig.gateway.send(message());
    await rig.gateway.close();
    await rig.gateway.close();
  });

  if (name === 'the stand-in') return;

  it.each(['79990000001', '+7999', '+7 999 000-00-01', '+79990000001,+79990000002', '+79990000001\r\n', '', '+0123456789', 'me'])('does not pass on %j as a number', async (to) => {
    expect(await rig.gateway.send(message({ to }))).toMatchObject({ kind: 'refused', code: 'bad_number' });
    expect(rig.received?.()).toEqual([]);
  });

  it.each<[Trouble, DeliveryOutcome['kind'], number]>([
    ['refuses', 'refused', 0],
    ['is busy', 'retry', 0],
    ['is down', 'retry', 0],
    ['breaks off before it answers', 'unclear', 1],
    ['never answers', 'unclear', 1],
    ['answers rubbish', 'unclear', 1],
  ])('when the other side %s: %s', async (trouble, kind, arrived) => {
    await rig.bring?.(trouble);
    const sent = message();
    const outcome = await rig.gateway.send(sent);
    expect(outcome).toEqual({ kind, code: expect.stringMatching(/^[\w.-]+$/) as string, detail: expect.stringMatching(/^[ -~]+$/) as string });
    expect(rig.received?.()).toHaveLength(arrived);
    for (const secret of [CODE, sent.text, sent.to, sent.to.slice(1), ...rig.secrets]) expect(JSON.stringify(outcome)).not.toContain(secret);
  });

  it('says that it is not well when the other side is down', async () => {
    await rig.bring?.('is down');
    const check = await rig.gateway.check();
    expect(check).toEqual({ ok: false, detail: expect.stringMatching(/^[ -~]+$/) as string });
    for (const secret of rig.secrets) expect(check.detail).not.toContain(secret);
  });

  it('puts off what is sent after it was closed', async () => {
    await rig.gateway.close();
    expect(await rig.gateway.send(message())).toMatchObject({ kind: 'retry', code: 'closed' });
    expect(rig.received?.()).toEqual([]);
  });
});
