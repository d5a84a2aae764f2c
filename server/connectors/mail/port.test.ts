import { randomUUID } from 'node:crypto';
import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCertificate } from '#server/test/certificate.ts';
import type { DeliveryOutcome } from '../delivery.ts';
import { SmtpDouble, type SmtpStep } from './double/smtp.ts';
import type { MailGateway, MailMessage } from './port.ts';
import { createSimulatedMail } from './simulated.ts';
import { createSmtpGateway, type SmtpOptions } from './smtp.ts';

type Trouble = 'refuses' | 'is busy' | 'breaks off before it answers' | 'never answers' | 'answers rubbish' | 'is down';

/** A gateway with its other side. A stand-in keeps nothing and has no troubles. */
interface Rig {
  readonly gateway: MailGateway;
  /** Recipients of the letters that arrived. */
  recipients?(): string[];
  bring?(trouble: Trouble): Promise<void>;
  readonly secrets: readonly string[];
  stop(): Promise<void>;
}

const certificate = createCertificate(['127.0.0.1']);

const rigs: Record<string, () => Promise<Rig>> = {
  'the stand-in': async () => ({ gateway: createSimulatedMail(), secrets: [], stop: async () => {} }),
  'SMTP with STARTTLS and a password': async () => {
    const double = await SmtpDouble.start({ certificate, tls: 'starttls', pipelining: true });
    const url = `smtp://${encodeURIComponent(double.access.user)}:${encodeURIComponent(double.access.password)}@${double.address}`;
    return smtpRig(double, { url, ca: certificate.cert });
  },
  'SMTP in TLS and a password': async () => {
    const double = await SmtpDouble.start({ certificate, tls: 'wrapped' });
    const url = `smtps://${encodeURIComponent(double.access.user)}:${encodeURIComponent(double.access.password)}@${double.address}`;
    return smtpRig(double, { url, ca: certificate.cert });
  },
  'SMTP to a relay of the own network': async () => {
    const double = await SmtpDouble.start();
    return smtpRig(double, { url: `smtp://${double.address}`, tls: 'opportunistic' });
  },
};

function smtpRig(double: SmtpDouble, options: SmtpOptions): Rig {
  const steps: Record<Exclude<Trouble, 'is down'>, SmtpStep> = {
    refuses: '550 5.1.1 <ivan@firm.example>: no such user, password pä55:wörd',
    'is busy': '451 4.7.1 ivan@firm.example greylisted, come back later',
    'breaks off before it answers': { kind: 'cut', after: '' },
    'never answers': { kind: 'silent' },
    'answers rubbish': 'HTTP/1.1 200 OK',
  };
  let up = true;
  const stop = async () => {
    if (up) await double.stop();
    up = false;
  };
  return {
    gateway: createSmtpGateway({ ...options, timeoutMs: 1_500 }),
    recipients: () => double.recipients,
    bring: async (trouble) => (trouble === 'is down' ? stop() : void (double.steps.dot = steps[trouble])),
    secrets: [double.access.password, encodeURIComponent(double.access.password)],
    stop,
  };
}

const letter = (changes: Partial<MailMessage> = {}): MailMessage => ({
  id: randomUUID(), from: 'portal@provider.example', to: 'ivan@firm.example', subject: 'Вход в личный кабинет',
  text: 'Код 482913.', html: '<p>Код <b>482913</b>.</p>', ...changes,
});

describe.each(Object.entries(rigs))('%s as a mail gateway', (name, make) => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await make();
  });
  afterEach(async () => {
    await rig.gateway.close();
    await rig.stop();
  });

  it('takes many letters at a time, each once', async () => {
    const letters = Array.from({ length: 12 }, (_, index) => letter({ to: `client-${index}@firm.example` }));
    const outcomes = await Promise.all(letters.map((each) => rig.gateway.send(each)));
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(letters.map(() => 'accepted'));
    if (rig.recipients) expect(rig.recipients().toSorted()).toEqual(letters.map((each) => each.to).toSorted());
  });

  it('says that it is well, and sends nothing for that', async () => {
    expect(await rig.gateway.check()).toEqual({ ok: true, detail: expect.stringMatching(/./) as string });
    expect(rig.recipients?.() ?? []).toEqual([]);
  });

  it('may be closed twice', async () => {
    await rig.gateway.send(letter());
    await rig.gateway.close();
    await rig.gateway.close();
  });

  if (name === 'the stand-in') return;

  it.each<[Trouble, DeliveryOutcome['kind'], number]>([
    ['refuses', 'refused', 0],
    ['is busy', 'retry', 0],
    ['is down', 'retry', 0],
    ['breaks off before it answers', 'unclear', 1],
    ['never answers', 'unclear', 1],
    ['answers rubbish', 'unclear', 1],
  ])('when the other side %s: %s', async (trouble, kind, arrived) => {
    await rig.bring?.(trouble);
    const sent = letter();
    const outcome = await rig.gateway.send(sent);
    expect(outcome).toEqual({ kind, code: expect.stringMatching(/^\w+$/) as string, detail: expect.stringMatching(/^[ -~]+$/) as string });
    expect(rig.recipients?.()).toHaveLength(arrived);
    for (const secret of ['482913', sent.to, sent.subject, ...rig.secrets]) expect(JSON.stringify(outcome)).not.toContain(secret);
  });

  it('says that it is not well when the other side is down', async () => {
    await rig.bring?.('is down');
    const check = await rig.gateway.check();
    expect(check).toEqual({ ok: false, detail: expect.stringMatching(/^[ -~]+$/) as string });
    for (const secret of rig.secrets) expect(check.detail).not.toContain(secret);
  });

  it('puts off what is sent after it was closed', async () => {
    await rig.gateway.close();
    expect(await rig.gateway.send(letter())).toMatchObject({ kind: 'retry' });
    expect(rig.recipients?.()).toEqual([]);
  });

  it('gives each letter to exactly the one address, or refuses the address', async () => {
    const scraps = fc.constantFrom('a', 'ivan', 'firm.example', 'evil.example', '@', '@', '.', ',', ';', ':', ' ', '\r\n', '\n', '\t', '\0', '<', '>', '"', "'", '(', ')', '[', ']', '\\', '=?utf-8?q?x?=', '%', '!', '+', 'ё', 'RCPT TO:<x@evil.example>', 'Bcc: x@evil.example');
    const address = fc.oneof(fc.array(scraps, { maxLength: 9 }).map((parts) => parts.join('')), fc.emailAddress(), fc.string());
    await fc.assert(fc.asyncProperty(address, async (to) => {
      const before = rig.recipients?.().length ?? 0;
      const outcome = await rig.gateway.send(letter({ to }));
      const arrived = (rig.recipients?.() ?? []).slice(before);
      if (outcome.kind === 'refused') expect(arrived).toEqual([]);
      else expect({ kind: outcome.kind, arrived: arrived.map((each) => each.normalize('NFC')) }).toEqual({ kind: 'accepted', arrived: [withAsciiHost(to)] });
    }), { numRuns: 150 });
  });
});

/** How an address stands in the envelope: only a name in Latin letters goes with a host in ASCII (RFC 6531, 3.3). */
function withAsciiHost(address: string): string {
  const at = address.lastIndexOf('@');
  return /[^ -~]/.test(address.slice(0, at)) ? address : `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
}
