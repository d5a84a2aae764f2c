import { createHash } from 'node:crypto';
import type { DeliveryOutcome, GatewayCheck } from '../delivery.ts';
import { refuseNumber, type SmsGateway } from './port.ts';
import { LinkError, SmppLink, statusName, type Answer, type SmppAddress } from './smpp-link.ts';
import { encodeText, type LongMessages, type SmppContent } from './smpp-text.ts';

export interface SmppOptions extends SmppAddress {
  /** A name of up to 11 Latin letters, a number, or a short number, as registered with the gateway. */
  readonly sender: string;
  /** How a text goes that one SMS does not hold; by default as one `message_payload`. */
  readonly longMessages?: LongMessages;
  readonly connectMs?: number;
  readonly answerMs?: number;
  readonly enquireMs?: number;
  /** After a failure to connect or to sign in, messages are put off this long without another try: gateways lock out who knocks too often. */
  readonly pauseMs?: number;
}

const CONNECT_MS = 5_000;
const ANSWER_MS = 15_000;
const ENQUIRE_MS = 20_000;
const PAUSE_MS = 5_000;

/** SMPP 3.4, 5.1.3: statuses after which the same message may go later. */
const NOT_NOW = new Set(['ESME_RINVBNDSTS', 'ESME_RSYSERR', 'ESME_RMSGQFUL', 'ESME_RTHROTTLED', 'ESME_RX_T_APPN']);
/** A gateway's own errors, like one for an empty account; as refusals they are clear, so another try makes no second message. */
const isVendors = (status: number) => status >= 0x400 && status <= 0x4ff;

/** A gateway that speaks SMPP 3.4. One link, kept; a broken one is made anew for the next message. */
export function createSmppGateway(options: SmppOptions): SmsGateway {
  const links = new LinkKeeper(options);
  return {
    name: 'SMPP',
    async send(message) {
      const refusal = refuseNumber(message.to);
      if (refusal) return refusal;
      const reference = createHash('sha256').update(message.id).digest().readUInt8();
      const contents = encodeText(message.text, options.longMessages ?? 'payload', reference);
      if (!contents) return { kind: 'refused', code: 'too_long', detail: 'the text has more parts than can be numbered' };
      try {
        return await submitAll(await links.get(), { ...sourceOf(options.sender), dest_addr_ton: 1, dest_addr_npi: 1, destination_addr: message.to.slice(1) }, contents);
      } catch (error) {
        const { code, message: detail } = toLinkError(error);
        return { kind: 'retry', code, detail };
      }
    },
    async check(): Promise<GatewayCheck> {
      try {
        await links.get();
        return { ok: true, detail: 'signed in' };
      } catch (error) {
        const { code, message } = toLinkError(error);
        return { ok: false, detail: `${message} (${code})` };
      }
    },
    close: () => links.close(),
  };
}

/** Keeps one living link for all who send at a time. */
class LinkKeeper {
  readonly #options: SmppOptions;
  #current: Promise<SmppLink> | null = null;
  #failure: { error: LinkError; until: number } | null = null;
  #closed = false;

  constructor(options: SmppOptions) {
    this.#options = options;
  }

  /** Throws `LinkError`. */
  async get(): Promise<SmppLink> {
    const known = this.#current;
    const link = await known?.catch(() => null);
    const lives = link && (await link.lives());
    if (this.#closed) throw new LinkError('closed', 'the portal is stopping');
    if (lives) return link;
    if (this.#current === known) this.#current = this.#open();
    return this.#current as Promise<SmppLink>;
  }

  async #open(): Promise<SmppLink> {
    if (this.#failure && performance.now() < this.#failure.until) throw this.#failure.error;
    const { connectMs = CONNECT_MS, answerMs = ANSWER_MS, enquireMs = ENQUIRE_MS } = this.#options;
    try {
      return await SmppLink.open(this.#options, { connectMs, answerMs, enquireMs });
    } catch (error) {
      this.#failure = { error: toLinkError(error), until: performance.now() + (this.#options.pauseMs ?? PAUSE_MS) };
      throw this.#failure.error;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const link = await this.#current?.catch(() => null);
    await link?.close();
  }
}

function toLinkError(error: unknown): LinkError {
  return error instanceof LinkError ? error : new LinkError('no_link', 'the link to the gateway could not be made');
}

/** Once one part is taken, the whole cannot be sent again without the receiver getting that part twice. */
async function submitAll(link: SmppLink, addresses: Record<string, unknown>, contents: readonly SmppContent[]): Promise<DeliveryOutcome> {
  let first: DeliveryOutcome | undefined;
  for (const content of contents) {
    const outcome = outcomeOf(await link.submit({ ...addresses, ...content, registered_delivery: 1 }));
    if (outcome.kind !== 'accepted') return first ? { kind: 'unclear', code: outcome.code, detail: 'the gateway took only the beginning of the text' } : outcome;
    first ??= outcome;
  }
  return first ?? { kind: 'refused', code: 'empty', detail: 'there is no text' };
}

function outcomeOf(answer: Answer): DeliveryOutcome {
  if (answer.kind === 'unsent') return { kind: 'retry', code: answer.code, detail: 'the link was closed before the message was written' };
  if (answer.kind === 'lost') return { kind: 'unclear', code: answer.code, detail: 'the link was lost before the gateway answered' };
  const { status, command, messageId } = answer;
  if (status === 0 && command === 'submit_sm_resp') return { kind: 'accepted', gatewayId: messageId };
  if (status === 0) return { kind: 'unclear', code: 'bad_answer', detail: 'the gateway answered something else than it was asked' };
  const code = statusName(status);
  if (NOT_NOW.has(code) || isVendors(status)) return { kind: 'retry', code, detail: 'the gateway does not take the message now' };
  return { kind: 'refused', code, detail: 'the gateway refused the message' };
}

/** SMPP 3.4, 5.2.5 and 5.2.6: a name, a number of a country, or a short number of the network. */
function sourceOf(sender: string): Record<string, unknown> {
  const number = /^\+?(\d+)$/.exec(sender)?.[1];
  if (number === undefined) return { source_addr_ton: 5, source_addr_npi: 0, source_addr: sender };
  if (sender.startsWith('+') || number.length > 6) return { source_addr_ton: 1, source_addr_npi: 1, source_addr: number };
  return { source_addr_ton: 3, source_addr_npi: 0, source_addr: number };
}
