import { domainToASCII } from 'node:url';
import nodemailer from 'nodemailer';
import type { DeliveryOutcome, GatewayCheck } from '../delivery.ts';
import { refuseLetter } from './grammar.ts';
import type { MailGateway, MailMessage } from './port.ts';

export interface SmtpOptions {
  /** smtp://user:password@host:587 or smtps://user:password@host:465. */
  readonly url: string;
  /**
   * `required` (the default): TLS with a certificate that we believe, else nothing goes.
   * `opportunistic`, for a relay in the own network: TLS when offered, with any certificate; no password then.
   */
  readonly tls?: 'required' | 'opportunistic';
  /** Certificates of an own authority, PEM. */
  readonly ca?: string;
  /** For one letter, from the connection to the last answer. */
  readonly timeoutMs?: number;
}

/** Below the time that the delivery job is given. */
const TIMEOUT_MS = 60_000;
/** Connection, greeting and TLS together. */
const SETUP_MS = 20_000;
/** A server that will not end an answer. */
const ANSWER_BYTES = 64 * 1024;
const POOL = { maxConnections: 3, maxMessages: 100, idleTimeout: 30_000 };

/** A mail server over SMTP (RFC 5321) with TLS. Connections are kept for a short while. Throws for an address that cannot be used. */
export function createSmtpGateway(options: SmtpOptions): MailGateway {
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  const { host, connection } = readAddress(options);
  const transport = nodemailer.createTransport({
    pool: true,
    ...POOL,
    // The library would send a letter again by itself when a connection breaks; that is for us to decide.
    maxRequeues: 0,
    ...connection,
    connectionTimeout: Math.min(SETUP_MS, timeoutMs),
    greetingTimeout: Math.min(SETUP_MS, timeoutMs),
    socketTimeout: timeoutMs,
    maxResponseSize: ANSWER_BYTES,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // Without a listener an error of the pool itself would end the process; letters carry their own.
  transport.on('error', () => {});
  const written = new Set<string>();
  // The library does not say how far it came. When the letter's source has ended, the final dot follows at once.
  transport.use('stream', (mail, next) => {
    const read = mail.message.createReadStream.bind(mail.message);
    mail.message.createReadStream = (streamOptions) => read(streamOptions).once('end', () => written.add(mail.message.messageId()));
    next();
  });
  return {
    name: `SMTP ${host}`,
    async send(message) {
      const refusal = refuseLetter(message);
      if (refusal) return refusal;
      const messageId = `<${message.id}@${domainToASCII(message.from.slice(message.from.lastIndexOf('@') + 1))}>`;
      try {
        const sent = await transport.sendMail({ ...letterOf(message), messageId, signal: AbortSignal.timeout(timeoutMs) });
        return { kind: 'accepted', gatewayId: sent.messageId };
      } catch (error) {
        return outcomeOf(error as SmtpError, written.has(messageId));
      } finally {
        written.delete(messageId);
      }
    },
    check: () => check(transport.verify(), timeoutMs),
    close: async () => transport.close(),
  };
}

function readAddress(options: SmtpOptions) {
  const url = new URL(options.url);
  const secure = url.protocol === 'smtps:';
  const anyCertificate = options.tls === 'opportunistic' && !secure;
  if (anyCertificate && url.username !== '') throw new Error('a password for the mail server needs required TLS');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    connection: {
      host,
      port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
      secure,
      requireTLS: !secure && !anyCertificate,
      opportunisticTLS: anyCertificate,
      ...(url.username === '' ? {} : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
      tls: { minVersion: 'TLSv1.2' as const, rejectUnauthorized: !anyCertificate, ...(options.ca === undefined ? {} : { ca: options.ca }) },
    },
  };
}

/** Addresses go as objects, which the library does not parse. */
function letterOf(message: MailMessage) {
  const plain = (address: string) => ({ name: '', address });
  return {
    from: plain(message.from),
    to: plain(message.to),
    ...(message.replyTo === undefined ? {} : { replyTo: plain(message.replyTo) }),
    envelope: { from: plain(message.from), to: [plain(message.to)] },
    subject: message.subject,
    text: message.text,
    html: message.html,
    headers: { 'Auto-Submitted': 'auto-generated', ...message.headers },
    attachments: (message.attachments ?? []).map(({ name, mediaType, content }) => ({ filename: name, contentType: mediaType, content: Buffer.from(content.buffer, content.byteOffset, content.byteLength) })),
  };
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Commands whose refusal is about the letter; any other is about us or the connection. */
const ABOUT_LETTER = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);
/** RFC 4954, 6: the server wants another sign-in, which the staff can mend. */
const ABOUT_SIGN_IN = new Set([530, 534, 535, 538]);

/** What the server said decides; a silence counts as unclear only once the whole letter was on its way. */
function outcomeOf(error: SmtpError, written: boolean): DeliveryOutcome {
  const { responseCode, command = '' } = error;
  if (responseCode === undefined || responseCode < 400) {
    const code = error.code ?? 'failed';
    if (written) return { kind: 'unclear', code, detail: 'the connection broke before the mail server confirmed the letter' };
    if (code === 'EENVELOPE' || code === 'EMESSAGE') return { kind: 'refused', code, detail: 'the mail server does not take letters like this' };
    return { kind: 'retry', code, detail: reasonOf(code) };
  }
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(error.response ?? '')?.[1];
  const step = `${command}: ${responseCode}${enhanced === undefined ? '' : ` ${enhanced}`}`;
  const code = `smtp_${responseCode}`;
  if (responseCode >= 500 && ABOUT_LETTER.has(command) && !ABOUT_SIGN_IN.has(responseCode)) return { kind: 'refused', code, detail: `the mail server refused the letter (${step})` };
  return { kind: 'retry', code, detail: `the mail server does not take the letter now (${step})` };
}

function reasonOf(code: string): string {
  switch (code) {
    case 'ETLS':
    case 'ESOCKET':
      return 'the mail server could not be reached or offers no TLS that we believe';
    case 'EAUTH':
      return 'the mail server offers no way to sign in that we know';
    case 'ETIMEDOUT':
    case 'EABORT':
      return 'the mail server did not answer in time';
    default:
      return 'the connection to the mail server broke';
  }
}

async function check(verified: Promise<true>, timeoutMs: number): Promise<GatewayCheck> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(Object.assign(new Error('late'), { code: 'ETIMEDOUT' })), timeoutMs);
  try {
    await Promise.race([verified, late.promise]);
    return { ok: true, detail: 'signed in' };
  } catch (error) {
    const outcome = outcomeOf(error as SmtpError, false);
    return { ok: false, detail: outcome.kind === 'accepted' ? '' : `${outcome.detail} (${outcome.code})` };
  } finally {
    clearTimeout(timer);
  }
}
