import net from 'node:net';
import smpp, { type Answered, type Pdu, type Session } from 'smpp';
import { z } from 'zod';

export interface SmppAddress {
  /** smpp://host:2775, or ssmpp://host:3550 for TLS. */
  readonly url: string;
  readonly systemId: string;
  readonly password: string;
  readonly systemType?: string;
  /** Certificates of an own authority, PEM. */
  readonly ca?: string;
}

export interface SmppTimes {
  readonly connectMs: number;
  /** For the answer to one request. */
  readonly answerMs: number;
  /** How often a quiet link is asked whether it lives. */
  readonly enquireMs: number;
}

export type Answer =
  | { kind: 'answered'; command: string; status: number; messageId: string }
  /** Nothing was written. */
  | { kind: 'unsent'; code: string }
  /** Written, but no answer that can be read came. */
  | { kind: 'lost'; code: string };

/** Why there is no link; `message` is for the staff. */
export class LinkError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const answerSchema = z.object({ command: z.string(), command_status: z.number().int(), message_id: z.string().regex(/^[\x20-\x7e]{0,65}$/).catch('') });

/** A link that was quiet this long is asked before a message is trusted to it. */
const FRESH_MS = 3_000;
const GOODBYE_MS = 2_000;
/** Requests of a gateway that want a response (SMPP 3.4, 4); receipts come as `deliver_sm` or `data_sm`. */
const ANSWERED = new Set(['deliver_sm', 'data_sm', 'enquire_link', 'unbind', 'unknown']);

/** A bound session. It ends by itself when the gateway closes it, says goodbye or stops answering. */
export class SmppLink {
  readonly #session: Session;
  readonly #times: SmppTimes;
  readonly #waiting = new Set<(code: string) => void>();
  readonly #enquiring: NodeJS.Timeout;
  #gone: string | null = null;
  #heardAt = performance.now();

  private constructor(session: Session, times: SmppTimes) {
    this.#session = session;
    this.#times = times;
    this.#enquiring = setInterval(() => void this.#enquire(), times.enquireMs).unref();
    session.on('error', (error) => this.#end(error.code ?? 'broken'));
    session.on('close', () => this.#end('link_closed'));
    session.on('pdu', (pdu) => this.#hear(pdu));
  }

  /** Connects and signs in. Throws `LinkError`. */
  static async open(address: SmppAddress, times: SmppTimes): Promise<SmppLink> {
    const session = await connect(address, times.connectMs);
    const link = new SmppLink(session, times);
    const answer = await link.ask((answered) =>
      session.bind_transceiver({ system_id: address.systemId, password: address.password, system_type: address.systemType ?? '', interface_version: 0x34 }, answered));
    if (answer.kind === 'answered' && answer.command === 'bind_transceiver_resp' && answer.status === 0) return link;
    session.destroy();
    if (answer.kind === 'answered') throw new LinkError(`bind_${statusName(answer.status)}`, 'the gateway refused our sign-in');
    throw new LinkError(answer.code, 'the gateway did not answer our sign-in');
  }

  submit(fields: Record<string, unknown>): Promise<Answer> {
    return this.ask((answered) => this.#session.submit_sm(fields, answered));
  }

  /** Does the other side live? Asks only when it has been quiet, and ends a dead link. */
  async lives(): Promise<boolean> {
    if (this.#gone !== null) return false;
    return performance.now() - this.#heardAt < FRESH_MS || this.#enquire();
  }

  /** Sends one request and waits for its answer; never throws. */
  ask(send: (answered: Answered) => boolean): Promise<Answer> {
    if (this.#gone !== null) return Promise.resolve({ kind: 'unsent', code: this.#gone });
    return new Promise((resolve) => {
      const settle = (answer: Answer) => {
        clearTimeout(timer);
        this.#waiting.delete(lose);
        resolve(answer);
      };
      const lose = (code: string) => settle({ kind: 'lost', code });
      const timer = setTimeout(() => lose('timeout'), this.#times.answerMs);
      this.#waiting.add(lose);
      if (!send((pdu) => settle(read(pdu)))) settle({ kind: 'unsent', code: 'link_closed' });
    });
  }

  /** Says goodbye; does not wait long for an answer. */
  async close(): Promise<void> {
    const hurry = setTimeout(() => this.#end('closed'), Math.min(GOODBYE_MS, this.#times.answerMs));
    await this.ask((answered) => this.#session.unbind(answered));
    clearTimeout(hurry);
    this.#end('closed');
  }

  async #enquire(): Promise<boolean> {
    const answer = await this.ask((answered) => this.#session.enquire_link(answered));
    if (answer.kind === 'answered') return true;
    this.#end('link_dead');
    return false;
  }

  #hear(pdu: Pdu): void {
    this.#heardAt = performance.now();
    if (pdu.isResponse() || !ANSWERED.has(pdu.command)) return;
    this.#session.send(pdu.response());
    if (pdu.command === 'unbind') this.#end('unbound');
  }

  /** Whoever still waits for an answer on this link will not get one. */
  #end(code: string): void {
    if (this.#gone !== null) return;
    this.#gone = code;
    clearInterval(this.#enquiring);
    for (const lose of this.#waiting) lose(code);
    this.#session.close();
    setTimeout(() => this.#session.destroy(), GOODBYE_MS).unref();
  }
}

/** A name like ESME_RTHROTTLED, or the number of a status that the standard does not name. */
export function statusName(status: number): string {
  return Object.entries(smpp.errors).find(([, value]) => value === status)?.[0] ?? `0x${status.toString(16)}`;
}

/** The password is written only after TLS stands and the certificate is believed. */
function connect(address: SmppAddress, connectMs: number): Promise<Session> {
  const url = new URL(address.url);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const tls = url.protocol === 'ssmpp:';
  const security = tls ? { tls, minVersion: 'TLSv1.2', ...(net.isIP(host) === 0 ? { servername: host } : {}), ...(address.ca === undefined ? {} : { ca: address.ca }) } : {};
  return new Promise((resolve, reject) => {
    const session = smpp.connect({ host, ...(url.port === '' ? {} : { port: Number(url.port) }), ...security });
    const fail = (code: string) => {
      clearTimeout(timer);
      session.destroy();
      reject(new LinkError(code, 'the gateway could not be reached or shows no certificate that we believe'));
    };
    const timer = setTimeout(() => fail('connect_timeout'), connectMs);
    // Without a listener an error would end the process; this one stays for as long as the session.
    session.on('error', (error) => fail(error.code ?? 'broken'));
    session.on('close', () => fail('link_closed'));
    session.on(tls ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer);
      resolve(session);
    });
  });
}

function read(pdu: Pdu): Answer {
  const known = answerSchema.safeParse(pdu);
  if (!known.success) return { kind: 'lost', code: 'bad_answer' };
  return { kind: 'answered', command: known.data.command, status: known.data.command_status, messageId: known.data.message_id };
}
