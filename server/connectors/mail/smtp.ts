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
  const handedOver = new Set<string>();
  // The library says nothing of how far it came; its stream is piped only when the server has asked for the text.
  transport.use('stream', (mail, next) => {
    const make = mail.message.createReadStream.bind(mail.message);
    mail.message.createReadStream = (streamOptions) => {
      const stream = make(streamOptions);
      const pipe = stream.pipe.bind(stream);
      stream.pipe = (target, pipeOptions) => {
        handedOver.add(String(mail.data.messageId));
        return pipe(target, pipeOptions);
      };
      return stream;
    };
    next();
  });
  return {
    name: `SMTP ${url.hostname}`,
    async send(message) {
      if (!ONE_ADDRESS.test(message.to)) return { kind: 'refused', code: 'bad_address', detail: 'not one plain address' };
      const domain = message.from.slice(message.from.lastIndexOf('@') + 1);
      const messageId = `<${message.id}@${domain}>`;
      try {
        const sent = await transport.sendMail({
          messageId,
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
        return outcomeOf(error as SmtpError, handedOver.has(messageId));
      } finally {
        handedOver.delete(messageId);
      }
    },
    close: async () => transport.close(),
  };
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
}

/** What the server said decides; a silence counts as unclear only once the text was on its way. */
function outcomeOf(error: SmtpError, handedOver: boolean): DeliveryOutcome {
  const code = error.responseCode !== undefined ? `smtp_${error.responseCode}` : (error.code ?? 'failed');
  if (error.responseCode !== undefined && error.responseCode >= 500 && error.code !== 'EAUTH') return { kind: 'refused', code, detail: 'the mail server refused the letter' };
  if (error.responseCode !== undefined) return { kind: 'retry', code, detail: error.code === 'EAUTH' ? 'the mail server refused our sign-in' : 'the mail server asks to come later' };
  if (handedOver) return { kind: 'unclear', code, detail: 'the connection broke while the letter was handed over' };
  return { kind: 'retry', code, detail: 'the mail server could not be reached or offers no trustworthy TLS' };
}
