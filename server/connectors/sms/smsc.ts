import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DeliveryOutcome } from '../delivery.ts';
import type { SmsGateway, SmsMessage } from './port.ts';

export interface SmscOptions {
  readonly apiKey: string;
  readonly sender: string | null;
  /** The main host and its spare one. */
  readonly hosts?: readonly string[];
  readonly timeoutMs?: number;
}

const HOSTS = ['https://smsc.ru', 'https://www2.smsc.ru'];
const TIMEOUT_MS = 15_000;
const ANSWER_LIMIT = 64 * 1024;

const answer = z.union([
  z.object({ id: z.union([z.number(), z.string()]), cnt: z.number() }),
  z.object({ error: z.string(), error_code: z.union([z.number(), z.string()]).transform(Number) }),
]);

/** Codes of smsc.ru/api/http/send: what is our fault for good, and what may pass. */
const REFUSED = new Set([1, 5, 6, 7, 8]);

/** Failures in which nothing was sent to the host yet. */
const NOT_HANDED_OVER = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID']);

/** SMSC.ru over HTTP (smsc.ru/api/http/send). Errors come with status 200, so the body decides. */
export function createSmscGateway(options: SmscOptions): SmsGateway {
  const hosts = options.hosts ?? HOSTS;
  return {
    name: 'SMSC.ru',
    async send(message) {
      let outcome: DeliveryOutcome = { kind: 'retry', code: 'unreachable', detail: 'no host of the gateway could be reached' };
      for (const host of hosts) {
        const tried = await ask(host, options, message);
        if (tried !== null) return tried;
        outcome = { kind: 'retry', code: 'unreachable', detail: `${new URL(host).host} could not be reached` };
      }
      return outcome;
    },
    close: async () => {},
  };
}

/** Null: this host was not reached, so another may be asked. */
async function ask(host: string, options: SmscOptions, message: SmsMessage): Promise<DeliveryOutcome | null> {
  const form = new URLSearchParams({
    apikey: options.apiKey,
    phones: message.to.slice(1),
    mes: message.text,
    charset: 'utf-8',
    fmt: '3',
    id: String(stableId(message.id)),
    ...(options.sender === null ? {} : { sender: options.sender }),
  });
  let text: string;
  try {
    const response = await fetch(`${host}/sys/send.php`, { method: 'POST', body: form, redirect: 'error', signal: AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS) });
    if (response.status === 429 || response.status === 503) return { kind: 'retry', code: `http_${response.status}`, detail: 'the gateway is busy' };
    text = (await response.text()).slice(0, ANSWER_LIMIT);
  } catch (error) {
    const code = ((error as Error).cause as { code?: string } | undefined)?.code ?? (error as Error).name;
    return NOT_HANDED_OVER.has(code) ? null : { kind: 'unclear', code, detail: 'the connection broke before the gateway answered' };
  }
  return read(text);
}

function read(text: string): DeliveryOutcome {
  const parsed = answer.safeParse(parseJson(text));
  if (!parsed.success) return { kind: 'unclear', code: 'bad_answer', detail: 'the gateway answered something else than its format' };
  if ('id' in parsed.data) return { kind: 'accepted', gatewayId: String(parsed.data.id) };
  const { error_code: code, error } = parsed.data;
  // Whatever a gateway writes may repeat the message: only its code and a known length leave.
  return { kind: REFUSED.has(code) ? 'refused' : 'retry', code: `smsc_${code}`, detail: error.slice(0, 60) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Our own 32-bit id of a message, the same for each attempt: the gateway refuses a second one. */
function stableId(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE() & 0x7fffffff;
}
