import { randomBytes } from 'node:crypto';
import { domainToASCII } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createCertificate } from '#server/test/certificate.ts';
import { readLetter } from './double/letter.ts';
import { SmtpDouble, type SmtpDoubleOptions, type SmtpStep } from './double/smtp.ts';
import type { MailGateway, MailMessage } from './port.ts';
import { createSmtpGateway, type SmtpOptions } from './smtp.ts';

const certificate = createCertificate(['127.0.0.1']);
const LETTER: MailMessage = {
  id: '0198a1b2-0000-7000-8000-000000000001', from: 'portal@provider.example', to: 'ivan@firm.example', subject: 'Вход в личный кабинет',
  text: 'Код 482913.\n.\n..\n. конец', html: '<p>Код <b>482913</b>.</p>',
};

describe('a mail server over SMTP', () => {
  const doubles: SmtpDouble[] = [];
  const gateways: MailGateway[] = [];
  afterEach(async () => {
    await Promise.all(gateways.splice(0).map((gateway) => gateway.close()));
    await Promise.all(doubles.splice(0).map((double) => double.stop()));
  });

  const start = async (options: SmtpDoubleOptions = { certificate, tls: 'starttls' }) => {
    const double = await SmtpDouble.start(options);
    doubles.push(double);
    return double;
  };
  const connect = (double: SmtpDouble, changes: Partial<SmtpOptions> = {}, { signIn = true } = {}) => {
    const user = signIn ? `${encodeURIComponent(double.access.user)}:${encodeURIComponent(double.access.password)}@` : '';
    const gateway = createSmtpGateway({ url: `smtp://${user}${double.address}`, ca: certificate.cert, timeoutMs: 1_000, ...changes });
    gateways.push(gateway);
    return gateway;
  };

  it('gets the letter over TLS, signed in, as text and as HTML', async () => {
    const double = await start();
    const messageId = `<${LETTER.id}@provider.example>`;
    expect(await connect(double).send({ ...LETTER, replyTo: 'support@provider.example', headers: { 'X-Entity-Ref-ID': 'claim 7' } })).toEqual({ kind: 'accepted', gatewayId: messageId });
    const [got] = double.letters;
    expect(got).toMatchObject({ from: LETTER.from, to: [LETTER.to], secure: true, user: double.access.user });
    const { headers, text, html } = readLetter(got?.raw ?? '');
    expect(headers).toMatchObject({
      'message-id': messageId, from: LETTER.from, to: LETTER.to, 'reply-to': 'support@provider.example', subject: LETTER.subject,
      'auto-submitted': 'auto-generated', 'x-entity-ref-id': 'claim 7', 'mime-version': '1.0', date: expect.stringMatching(/^\w{3}, \d/) as string,
    });
    expect({ text, html }).toEqual({ text: LETTER.text, html: LETTER.html });
    expect(Buffer.concat(double.clear).toString('latin1')).toMatch(/^EHLO [^\r\n]+\r\nSTARTTLS\r\n$/);
  });

  it('reads hosts and letters of any alphabet', async () => {
    const double = await start();
    const gateway = connect(double);
    const from = 'portal@облако.рф';
    expect(await gateway.send({ ...LETTER, from, to: 'ivan@фирма.рф' })).toEqual({ kind: 'accepted', gatewayId: `<${LETTER.id}@${domainToASCII('облако.рф')}>` });
    expect(await gateway.send({ ...LETTER, from, to: 'иван@фирма.рф' })).toMatchObject({ kind: 'accepted' });
    expect(double.letters).toMatchObject([`ivan@${domainToASCII('фирма.рф')}`, 'иван@фирма.рф'].map((to) => ({ from: `portal@${domainToASCII('облако.рф')}`, to: [to] })));
    expect(double.commands.filter((line) => line.startsWith('MAIL'))).toEqual([expect.not.stringContaining('SMTPUTF8'), expect.stringContaining('SMTPUTF8')]);
  });

  it('gets the files that go along, under names of any alphabet and byte for byte', async () => {
    const double = await start();
    const attachments = [
      { name: 'Счёт на оплату № 417 от 10 ноября 2026 года ООО «Ромашка и партнёры».pdf', mediaType: 'application/pdf', content: randomBytes(300_000) },
      { name: 'act "5"; x=y.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF\r\n.\r\n..\r\n') },
      { name: 'scan.png', mediaType: 'image/png', content: new Uint8Array(0) },
    ];
    expect(await connect(double).send({ ...LETTER, attachments })).toMatchObject({ kind: 'accepted' });
    const got = readLetter(double.letters[0]?.raw ?? '');
    expect(got).toMatchObject({ text: LETTER.text, html: LETTER.html });
    expect(got.attachments.map(({ name, mediaType }) => ({ name, mediaType }))).toEqual(attachments.map(({ name, mediaType }) => ({ name, mediaType })));
    expect(got.attachments.every(({ content }, index) => content.equals(attachments[index]?.content ?? Buffer.alloc(1)))).toBe(true);
  });

  it.each<[string, SmtpStep, string, string]>([
    ['greeting', '554 5.3.2 not today', 'retry', 'smtp_554'],
    ['greeting', '421 4.3.2 too many connections', 'retry', 'smtp_421'],
    ['greeting', 'SSH-2.0-OpenSSH_9.6', 'retry', 'EPROTOCOL'],
    ['ehlo', '421 4.3.2 stopping', 'retry', 'smtp_421'],
    ['starttls', '454 4.7.0 no TLS now', 'retry', 'smtp_454'],
    ['auth', '535 5.7.8 wrong password', 'retry', 'smtp_535'],
    ['auth', '454 4.7.0 directory is down', 'retry', 'smtp_454'],
    ['mail', '550 5.7.1 this sender may not', 'refused', 'smtp_550'],
    ['mail', '530 5.7.0 sign in first', 'retry', 'smtp_530'],
    ['mail', '452 4.3.1 disk is full', 'retry', 'smtp_452'],
    ['rcpt', '550-5.1.1 ivan@firm.example\r\n550 5.1.1 no such user', 'refused', 'smtp_550'],
    ['rcpt', '450 4.2.1 greylisted', 'retry', 'smtp_450'],
    ['rcpt', '421 4.7.0 slow down', 'retry', 'smtp_421'],
    ['data', '554 5.5.1 no', 'refused', 'smtp_554'],
    ['data', '451 4.3.0 later', 'retry', 'smtp_451'],
    ['dot', '552 5.3.4 too big', 'refused', 'smtp_552'],
    ['dot', '451 4.7.1 later', 'retry', 'smtp_451'],
    ['dot', '421 4.3.2 stopping', 'retry', 'smtp_421'],
  ])('at %s with %j: %s', async (step, answer, kind, code) => {
    for (const pipelining of [false, true]) {
      const double = await start({ certificate, tls: 'starttls', pipelining });
      double.steps = { [step]: answer };
      expect(await connect(double).send(LETTER)).toMatchObject({ kind, code });
      expect(double.letters).toEqual([]);
      expect(double.connections).toBe(1);
    }
  });

  it('does not wait for the end of an endless greeting', async () => {
    const double = await start();
    double.steps.greeting = `220-${'x'.repeat(200_000)}`;
    expect(await connect(double).send(LETTER)).toMatchObject({ kind: 'retry', code: 'EPROTOCOL' });
  });

  it('names the step and the codes of a refusal, and nothing else of it', async () => {
    const double = await start();
    double.steps.rcpt = '550 5.1.1 <ivan@firm.example>: unknown';
    expect(await connect(double).send(LETTER)).toEqual({ kind: 'refused', code: 'smtp_550', detail: 'the mail server refused the letter (RCPT TO: 550 5.1.1)' });
  });

  describe.each(['greeting', 'ehlo', 'starttls', 'auth', 'mail', 'rcpt', 'data'] as const)('before the letter, at %s', (step) => {
    it.each<[string, SmtpStep]>([['is cut', { kind: 'cut', after: '' }], ['is cut in the middle of a line', { kind: 'cut', after: '25' }], ['falls silent', { kind: 'silent' }], ['never ends its line', { kind: 'drip' }]])('puts off when the server %s', async (_, trouble) => {
      const double = await start();
      double.steps = { [step]: trouble };
      expect(await connect(double, { timeoutMs: 400 }).send(LETTER)).toMatchObject({ kind: 'retry' });
      expect(double.letters).toEqual([]);
      expect(double.connections).toBe(1);
    });
  });

  it('puts off when the connection is cut in the middle of a letter', async () => {
    const double = await start();
    double.cutInLetterAfter = 10_000;
    expect(await connect(double, { timeoutMs: 10_000 }).send({ ...LETTER, text: 'длинная строка '.repeat(400_000) })).toMatchObject({ kind: 'retry' });
    expect(double.letters).toEqual([]);
    expect(double.connections).toBe(1);
  });

  it.each<[string, SmtpStep, string]>([
    ['is cut', { kind: 'cut', after: '' }, 'unclear'],
    ['is cut in the middle of a good answer', { kind: 'cut', after: '250 2.0.0 Ok: que' }, 'unclear'],
    ['is cut in the middle of a bad answer', { kind: 'cut', after: '451 4.3.0 dis' }, 'retry'],
    ['falls silent', { kind: 'silent' }, 'unclear'],
    ['never ends its line', { kind: 'drip' }, 'unclear'],
    ['answers something that is no SMTP', '<html>', 'unclear'],
    ['asks for more', '354 go on', 'unclear'],
  ])('after the end of the letter, when the server %s: %s', async (_, step, kind) => {
    const double = await start();
    double.steps.dot = step;
    expect(await connect(double, { timeoutMs: 1_500 }).send(LETTER)).toMatchObject({ kind });
    expect(double.letters).toHaveLength(1);
    expect(double.connections).toBe(1);
  });

  it('gets the same Message-ID with each attempt at a letter, and another with another letter', async () => {
    const double = await start();
    const gateway = connect(double);
    double.steps.dot = { kind: 'cut', after: '' };
    expect(await gateway.send(LETTER)).toMatchObject({ kind: 'unclear' });
    double.steps = {};
    for (const id of [LETTER.id, 'other']) expect(await gateway.send({ ...LETTER, id })).toMatchObject({ kind: 'accepted' });
    expect(double.letters.map((letter) => readLetter(letter.raw).headers['message-id'])).toEqual([LETTER.id, LETTER.id, 'other'].map((id) => `<${id}@provider.example>`));
  });

  it('uses a connection again, and makes a new one when the server has closed it', async () => {
    const double = await start();
    const gateway = connect(double);
    const send = (id: string) => gateway.send({ ...LETTER, id });
    expect([await send('a'), await send('b')].map((outcome) => outcome.kind)).toEqual(['accepted', 'accepted']);
    expect(double.connections).toBe(1);
    double.dropConnections();
    expect((await send('c')).kind).toMatch(/accepted|retry/);
    expect(await send('d')).toMatchObject({ kind: 'accepted' });
    expect(new Set(double.letters.map((letter) => letter.raw)).size).toBe(double.letters.length);
  });

  it('goes on after a refused letter', async () => {
    const double = await start();
    const gateway = connect(double);
    double.steps.rcpt = '550 5.1.1 unknown';
    expect(await gateway.send(LETTER)).toMatchObject({ kind: 'refused' });
    double.steps = {};
    expect(await gateway.send(LETTER)).toMatchObject({ kind: 'accepted' });
  });

  describe('with required TLS', () => {
    const troubles: Array<[string, Parameters<typeof createCertificate>, boolean]> = [
      ['of somebody unknown', [['127.0.0.1']], false],
      ['that has expired', [['127.0.0.1'], { expired: true }], true],
      ['of another host', [['mail.example']], true],
    ];
    it.each(troubles.flatMap((trouble) => [[...trouble, 'starttls'] as const, [...trouble, 'wrapped'] as const]))('gives neither password nor letter to a server with a certificate %s', async (_, make, trusted, tls) => {
      const bad = createCertificate(...make);
      const double = await start({ certificate: bad, tls });
      const url = `${tls === 'wrapped' ? 'smtps' : 'smtp'}://portal:secret@${double.address}`;
      const gateway = connect(double, { url, ca: trusted ? bad.cert : certificate.cert });
      expect(await gateway.send(LETTER)).toMatchObject({ kind: 'retry', detail: 'the mail server could not be reached or offers no TLS that we believe' });
      expect(await gateway.check()).toMatchObject({ ok: false });
      expect(double.commands.filter((line) => !/^(EHLO|STARTTLS)/.test(line))).toEqual([]);
    });

    it('gives neither to a server, or somebody between, that offers no TLS', async () => {
      const double = await start({});
      expect(await connect(double).send(LETTER)).toMatchObject({ kind: 'retry' });
      expect(double.commands.filter((line) => !/^(EHLO|STARTTLS)/.test(line))).toEqual([]);
    });
  });

  it('believes nothing that was said in clear after the go-ahead for TLS', async () => {
    const double = await start();
    double.steps.starttls = '220 2.0.0 go ahead\r\n250-double.example\r\n250 AUTH PLAIN LOGIN\r\n235 2.7.0 welcome';
    await connect(double).send(LETTER);
    expect(double.letters.filter((letter) => !letter.secure || letter.user === null)).toEqual([]);
    expect(Buffer.concat(double.clear).toString('latin1')).not.toMatch(/AUTH|MAIL/);
  });

  describe('with opportunistic TLS', () => {
    it('uses TLS when it is offered, with any certificate', async () => {
      const double = await start();
      expect(await createSmtpGateway({ url: `smtp://${double.address}`, tls: 'opportunistic' }).send(LETTER)).toMatchObject({ kind: 'accepted' });
      expect(double.letters).toMatchObject([{ secure: true }]);
    });

    it.each<[string, SmtpDoubleOptions, string | undefined]>([['not offered', {}, undefined], ['offered, but refused', { certificate, tls: 'starttls' }, '454 4.7.0 no']])('goes without when it is %s', async (_, options, answer) => {
      const double = await start(options);
      if (answer !== undefined) double.steps.starttls = answer;
      expect(await connect(double, { tls: 'opportunistic' }, { signIn: false }).send(LETTER)).toMatchObject({ kind: 'accepted' });
      expect(double.letters).toMatchObject([{ secure: false }]);
    });

    it('takes no password', () => {
      expect(() => createSmtpGateway({ url: 'smtp://user:secret@127.0.0.1', tls: 'opportunistic' })).toThrow('a password for the mail server needs required TLS');
    });
  });

  it.each<[string, Partial<MailMessage>, string]>([
    ['two recipients', { to: 'ivan@firm.example, eve@evil.example' }, 'bad_address'],
    ['a quoted recipient', { to: '"eve@evil.example x"@firm.example' }, 'bad_address'],
    ['a line break in the recipient', { to: 'ivan@firm.example\r\nBcc: eve@evil.example' }, 'bad_address'],
    ['a name before the address', { from: 'Portal <portal@provider.example>' }, 'bad_address'],
    ['a list to answer to', { replyTo: 'a@firm.example;b@firm.example' }, 'bad_address'],
    ['an id with a line break', { id: 'a\r\nBcc: eve@evil.example' }, 'bad_id'],
    ['a header with a line break', { headers: { 'X-Claim': 'a\r\nBcc: eve@evil.example' } }, 'bad_header'],
    ['a header that is two', { headers: { 'X-A: 1\r\nBcc': 'eve@evil.example' } }, 'bad_header'],
    ['a header that adds a recipient', { headers: { bcc: 'eve@evil.example' } }, 'bad_header'],
    ['a file whose name is two lines', { attachments: [{ name: 'a.pdf\r\nBcc: eve@evil.example', mediaType: 'application/pdf', content: new Uint8Array(0) }] }, 'bad_attachment'],
    ['a file whose kind opens a header', { attachments: [{ name: 'a.pdf', mediaType: 'text/html\r\nBcc: eve@evil.example', content: new Uint8Array(0) }] }, 'bad_attachment'],
    ['a header that the letter has', { headers: { 'Content-Type': 'text/html' } }, 'bad_header'],
  ])('is not even asked about a letter with %s', async (_, changes, code) => {
    const double = await start();
    expect(await connect(double).send({ ...LETTER, ...changes })).toMatchObject({ kind: 'refused', code });
    expect(double.connections).toBe(0);
  });

  it('gets one header and one recipient, whatever the subject and the texts hold', async () => {
    const double = await start();
    const evil = 'Тема\r\nBcc: eve@evil.example\r\n\r\n<script>\r\n.\r\nMAIL FROM:<eve@evil.example>';
    expect(await connect(double).send({ ...LETTER, subject: evil, text: evil, html: evil })).toMatchObject({ kind: 'accepted' });
    expect(double.recipients).toEqual([LETTER.to]);
    const { headers, text } = readLetter(double.letters[0]?.raw ?? '');
    expect(headers['bcc']).toBeUndefined();
    expect(headers['subject']).toBe(evil.replace(/[\r\n]+/g, (breaks) => ' '.repeat(breaks.length / 2)));
    expect(text).toBe(evil.replaceAll('\r\n', '\n'));
    expect(double.commands.filter((line) => line.startsWith('MAIL'))).toHaveLength(1);
  });
});
