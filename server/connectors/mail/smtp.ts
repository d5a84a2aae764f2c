import nodemailer from 'nodemailer';
import type { DeliveryOutcome } from '../delivery.ts';
import type { MailGateway } from './port.ts';

export interface SmtpOptions {
  /** smtp://user:password@host:587 or smtps://…:465. */
  readonly url: string;
  /** A letter or password in clear is refused unless this is set; for a relay on the same machine. */
  readonly allowPlain?: boolean;
  /** Certificates of an own authority, PEM. */
  readonly ca?: string;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 30_000;
/** One address and nothing else: quotes, commas or line breaks could smuggle in another. */
const ONE_ADDRESS = /^[^\s@"'(),:;<>[\]\\]+@[^\s@"'(),:;<>[\]\\]+$/;

/** A mail server over SMTP (RFC 5321), with TLS. */
export function createSmtpGateway(options: SmtpOptions): MailGateway {
  const url = new URL(options.url);
  const secure = url.protocol === 'smtps:';
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  const transport = nodemailer.createTransport({
    host: url.hostname,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && options.allowPlain !== true,
    ignoreTLS: !secure && options.allowPlain === true,
    ...(url.username === '' ? {} : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    tls: { minVersion: 'TLSv1.2', ...(options.ca === undefined ? {} : { ca: options.ca }) },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: `SMTP ${url.hostname}`,
    async send(message) {
      if (!ONE_ADDRESS.test(message.to)) return { kind: 'refused', code: 'bad_address', detail: 'not one plain address' };
      const domain = message.from.slice(message.from.lastIndexOf('@') + 1);
      try {
        const sent = await transport.sendMail({
          messageId: `<${message.id}@${domain}>`,
          from: message.from,
          to: message.to,
          envelope: { from: message.from, to: [message.to] },
          subject: message.subject,
          text: message.text,
          html: message.html,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { kind: 'accepted', gatewayId: sent.messageId };
      } catch (error) {
        return outcomeOf(error as SmtpError);
      }
    },
    close: async () => transport.close(),
  };
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** What the server said decides; a silence counts as unclear only once the text was on its way. */
function outcomeOf(error: SmtpError): DeliveryOutcome {
  const code = error.responseCode !== undefined ? `smtp_${error.responseCode}` : (error.code ?? 'failed');
  if (error.responseCode !== undefined && error.responseCode >= 500 && error.code !== 'EAUTH') return { kind: 'refused', code, detail: 'the mail server refused the letter' };
  if (error.responseCode !== undefined) return { kind: 'retry', code, detail: error.code === 'EAUTH' ? 'the mail server refused our sign-in' : 'the mail server asks to come later' };
  if (error.command === 'DATA') return { kind: 'unclear', code, detail: 'the connection broke while the letter was handed over' };
  return { kind: 'retry', code, detail: 'the mail server could not be reached or offers no trustworthy TLS' };
}
