import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DeliveryOutcome, GatewayCheck } from '../delivery.ts';
import { refuseNumber, type SmsGateway, type SmsMessage } from './port.ts';
import { postForm, type Exchange } from './smsc-post.ts';

export type SmscOptions = ({ readonly apiKey: string } | { readonly login: string; readonly password: string }) & {
  readonly sender: string | null;
  /** The main host and its spare ones, each asked only when the one before was not reached. */
  readonly hosts?: readonly string[];
  /** Certificates of an own authority, PEM; for a proxy in between. */
  readonly ca?: string;
  /** For one host, from the first packet to the last byte of the answer. */
  readonly timeoutMs?: number;
  readonly connectMs?: number;
};

const HOSTS = ['https://smsc.ru', 'https://www2.smsc.ru'];
const TIMEOUT_MS = 15_000;
const CONNECT_MS = 5_000;
const ANSWER_BYTES = 64 * 1024;

/** The same number comes bare or in quotes, as the page and the method will have it. */
const number = z.union([z.number(), z.string().regex(/^-?\d{1,19}(\.\d+)?$/)]).transform(String);
const failure = z.object({ error: z.string(), error_code: number });
const sent = z.object({ id: number, cnt: number });
const balance = z.object({ balance: number });

/** smsc.ru/api/http/send/sms/sms_answer: error codes in our words, since theirs may repeat the message. */
const ERRORS = new Map<string, { kind: 'refused' | 'retry'; detail: string }>([
  ['1', { kind: 'refused', detail: 'the gateway does not understand the parameters' }],
  ['2', { kind: 'retry', detail: 'the gateway does not accept our key, password or address' }],
  ['3', { kind: 'retry', detail: 'no money left at the gateway' }],
  ['4', { kind: 'retry', detail: 'the gateway has blocked our address for a while' }],
  ['5', { kind: 'refused', detail: 'the gateway does not understand the date' }],
  ['6', { kind: 'refused', detail: 'the gateway prohibits the text or the sender' }],
  ['7', { kind: 'refused', detail: 'the gateway takes the number for a wrong one' }],
  ['8', { kind: 'refused', detail: 'the gateway cannot deliver to the number' }],
  ['9', { kind: 'retry', detail: 'the gateway had the same request a minute ago, or too many at once' }],
]);

/** SMSC.ru over HTTP (smsc.ru/api/http). Errors come with status 200, so the body decides. */
export function createSmscGateway(options: SmscOptions): SmsGateway {
  const access: Record<string, string> = 'apiKey' in options ? { apikey: options.apiKey } : { login: options.login, psw: options.password };
  const hosts = (options.hosts ?? HOSTS).map((host) => new URL(host));
  const limits = {
    connectMs: options.connectMs ?? CONNECT_MS,
    totalMs: options.timeoutMs ?? TIMEOUT_MS,
    answerBytes: ANSWER_BYTES,
    ...(options.ca === undefined ? {} : { ca: options.ca }),
  };
  // Without a charset the gateway reads windows-1251, passwords too.
  const ask = async (path: string, fields: Record<string, string>): Promise<Exchange> => {
    let exchange: Exchange = { kind: 'unreached', code: 'no_host' };
    for (const host of hosts) {
      exchange = await postForm(new URL(path, host), new URLSearchParams({ ...access, charset: 'utf-8', fmt: '3', ...fields }), limits);
      if (exchange.kind !== 'unreached') break;
    }
    return exchange;
  };
  let closed = false;
  return {
    name: 'SMSC.ru',
    async send(message) {
      if (closed) return { kind: 'retry', code: 'closed', detail: 'the portal is stopping' };
      return refuseNumber(message.to) ?? outcomeOf(await ask('/sys/send.php', fieldsOf(message, options.sender)));
    },
    check: async () => checkOf(await ask('/sys/balance.php', {})),
    async close() {
      closed = true;
    },
  };
}

/** The number keeps its plus, which switches the gateway's correction of numbers off. */
function fieldsOf(message: SmsMessage, sender: string | null): Record<string, string> {
  const fields = { phones: message.to, mes: message.text, id: String(stableId(message.id)) };
  return sender === null ? fields : { ...fields, sender };
}

/** A number of 1 to 2147483647, the same for each attempt: the gateway lists the message by it. */
function stableId(id: string): number {
  return (createHash('sha256').update(id).digest().readUInt32BE() % 0x7fffffff) + 1;
}

function outcomeOf(exchange: Exchange): DeliveryOutcome {
  if (exchange.kind === 'unreached') return { kind: 'retry', code: exchange.code, detail: 'no host of the gateway could be reached' };
  if (exchange.kind === 'lost') return { kind: 'unclear', code: exchange.code, detail: 'the connection broke before the gateway answered' };
  const body = parse(exchange.body);
  const failed = failure.safeParse(body);
  if (failed.success) return { ...meaningOf(failed.data.error_code), code: `smsc_${failed.data.error_code}` };
  const accepted = sent.safeParse(body);
  if (accepted.success) return { kind: 'accepted', gatewayId: accepted.data.id };
  if (isTurnedAway(exchange.status)) return { kind: 'retry', code: `http_${exchange.status}`, detail: 'the gateway turned the request away' };
  return { kind: 'unclear', code: whatElse(exchange), detail: 'the gateway answered something else than its format' };
}

function checkOf(exchange: Exchange): GatewayCheck {
  if (exchange.kind !== 'answered') return { ok: false, detail: `the gateway could not be asked (${exchange.code})` };
  const body = parse(exchange.body);
  const known = balance.safeParse(body);
  if (known.success) return { ok: true, detail: `balance ${known.data.balance}` };
  const failed = failure.safeParse(body);
  if (failed.success) return { ok: false, detail: meaningOf(failed.data.error_code).detail };
  return { ok: false, detail: `the gateway answered something else than its format (${whatElse(exchange)})` };
}

/** An error that we do not know is an error still: nothing was taken. */
function meaningOf(code: string): { kind: 'refused' | 'retry'; detail: string } {
  return ERRORS.get(code) ?? { kind: 'retry', detail: `the gateway names error ${code}, which we do not know` };
}

/** RFC 9110, 15.5 and 15.6.4: whoever stands before the gateway did not pass the request on. */
function isTurnedAway(status: number): boolean {
  return (status >= 400 && status < 500) || status === 503;
}

function whatElse({ status, body }: { status: number; body: string }): string {
  if (status !== 200) return `http_${status}`;
  return body.trimStart().startsWith('<') ? 'web_page' : 'bad_answer';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
