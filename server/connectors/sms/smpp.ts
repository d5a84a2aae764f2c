import smpp, { type Pdu, type Session } from 'smpp';
import type { DeliveryOutcome } from '../delivery.ts';
import type { SmsGateway, SmsMessage } from './port.ts';

export interface SmppOptions {
  /** smpp://host:2775, or ssmpp:// for TLS. */
  readonly url: string;
  readonly systemId: string;
  readonly password: string;
  readonly sender: string;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;
const ENQUIRE_MS = 20_000;
const UCS2 = 0x08;
/** SMPP 3.4, 4.7.6: a numeric address in international form; the sender's is a name. */
const INTERNATIONAL = { dest_addr_ton: 1, dest_addr_npi: 1 };
const ALPHANUMERIC = { source_addr_ton: 5, source_addr_npi: 0 };

/** SMPP 3.4, 5.1.3: statuses after which the same message may go later. */
const BUSY = new Map([
  [0x14, 'ESME_RMSGQFUL'],
  [0x58, 'ESME_RTHROTTLED'],
  [0x08, 'ESME_RSYSERR'],
  [0x64, 'ESME_RX_T_APPN'],
]);

/** A gateway that speaks SMPP 3.4. One link, kept; a broken one is made anew for the next message. */
export function createSmppGateway(options: SmppOptions): SmsGateway {
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  let link: Promise<Session> | null = null;
  const connected = () => {
    link ??= bind(options, timeoutMs, () => (link = null)).catch((error: unknown) => {
      link = null;
      throw error;
    });
    return link;
  };
  return {
    name: 'SMPP',
    async send(message) {
      let session: Session;
      try {
        session = await connected();
      } catch (error) {
        return { kind: 'retry', code: 'no_link', detail: (error as Error).message };
      }
      return submit(session, options, message, timeoutMs);
    },
    async close() {
      const session = await link?.catch(() => null);
      session?.destroy();
    },
  };
}

function bind(options: SmppOptions, timeoutMs: number, onGone: () => void): Promise<Session> {
  return new Promise((resolve, reject) => {
    const session = smpp.connect({ url: options.url, auto_enquire_link_period: ENQUIRE_MS, connectTimeout: timeoutMs });
    const timer = setTimeout(() => fail('the gateway did not answer the bind'), timeoutMs);
    const fail = (why: string) => {
      clearTimeout(timer);
      session.destroy();
      reject(new Error(why));
    };
    session.on('connect', () => {
      session.bind_transceiver({ system_id: options.systemId, password: options.password, interface_version: 0x34 }, (pdu) => {
        if (pdu.command_status !== 0) return fail(`the gateway refused the bind (status ${pdu.command_status})`);
        clearTimeout(timer);
        resolve(session);
      });
    });
    // Without a listener an error would end the process.
    session.on('error', (error: Error) => fail(error.message));
    session.on('close', () => {
      onGone();
      fail('the gateway closed the link');
    });
    session.on('pdu', (pdu: Pdu) => {
      if (pdu.command === 'deliver_sm' || pdu.command === 'enquire_link' || pdu.command === 'unbind') session.send(pdu.response());
    });
  });
}

/** Longer texts go as one `message_payload` (SMPP 3.4, 5.3.2.32); the gateway parts them. */
function submit(session: Session, options: SmppOptions, message: SmsMessage, timeoutMs: number): Promise<DeliveryOutcome> {
  const text = Buffer.from(message.text, 'utf16le').swap16();
  const content = text.length <= 140 ? { short_message: text } : { message_payload: text };
  return new Promise((resolve) => {
    const lost = (code: string) => resolve({ kind: 'unclear', code, detail: 'the link was lost before the gateway answered' });
    const timer = setTimeout(() => lost('timeout'), timeoutMs);
    session.once('close', () => {
      clearTimeout(timer);
      lost('link_closed');
    });
    session.submit_sm({ destination_addr: message.to.slice(1), source_addr: options.sender, data_coding: UCS2, registered_delivery: 1, ...INTERNATIONAL, ...ALPHANUMERIC, ...content }, (pdu) => {
      clearTimeout(timer);
      resolve(outcomeOf(pdu));
    });
  });
}

function outcomeOf(pdu: Pdu): DeliveryOutcome {
  if (pdu.command_status === 0) return { kind: 'accepted', gatewayId: pdu.message_id ?? '' };
  const busy = BUSY.get(pdu.command_status);
  if (busy !== undefined) return { kind: 'retry', code: busy, detail: 'the gateway is busy' };
  return { kind: 'refused', code: `smpp_0x${pdu.command_status.toString(16)}`, detail: 'the gateway refused the message' };
}
