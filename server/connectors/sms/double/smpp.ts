import smpp, { type Pdu, type Server, type Session } from 'smpp';
import type { Certificate } from '#server/test/certificate.ts';

/** What becomes of a `submit_sm`; a number is the command status of the answer. */
export type SubmitMood = 'take' | 'drop' | 'silent' | 'wrong-answer' | number;

export interface SmppMessage {
  readonly to: string;
  readonly from: string;
  readonly text: string;
}

interface Piece {
  readonly total: number;
  readonly texts: Map<number, string>;
}

/** An SMPP 3.4 gateway over loopback, on the package's own server; keeps what it got. */
export class SmppDouble {
  readonly access = { systemId: 'kabinet', password: 'Pa55-w0rd' };
  /** Like `smpp://127.0.0.1:40123`. */
  url = '';
  bindStatus = 0;
  /** The mood of each submit in turn; the last one stays. */
  moods: SubmitMood[] = ['take'];
  answersEnquiries = true;
  readonly submits: Pdu[] = [];
  /** Whole messages, parts put together. */
  readonly messages: SmppMessage[] = [];
  readonly binds: Pdu[] = [];
  readonly answeredReceipts: Pdu[] = [];
  enquiries = 0;
  goodbyes = 0;
  readonly #server: Server;
  readonly #sessions = new Set<Session>();
  readonly #pieces = new Map<string, Piece>();
  readonly #waiting = new Set<{ enough: () => boolean; resolve: () => void }>();

  private constructor(certificate: Certificate | null) {
    this.#server = smpp.createServer(certificate ? { ...certificate } : {}, (session) => this.#serve(session));
    this.#server.on('error', () => {});
  }

  static async start(certificate: Certificate | null = null): Promise<SmppDouble> {
    const double = new SmppDouble(certificate);
    await new Promise<void>((resolve) => double.#server.listen(0, '127.0.0.1', resolve));
    double.url = `${certificate ? 'ssmpp' : 'smpp'}://127.0.0.1:${double.#server.address().port}`;
    return double;
  }

  get links(): number {
    return this.#sessions.size;
  }

  /** Waits until something that the double has seen makes it true. */
  async until(enough: () => boolean): Promise<void> {
    if (!enough()) await new Promise<void>((resolve) => this.#waiting.add({ enough, resolve }));
  }

  /** Sends delivery receipts over every link, as a gateway does after a while. */
  sendReceipt(messageId: string): void {
    const text = `id:${messageId} sub:001 dlvrd:001 submit date:4105010912 done date:4105010913 stat:DELIVRD err:000 text:`;
    for (const session of this.#sessions) session.deliver_sm({ source_addr: '79990000001', destination_addr: 'FIRMA', esm_class: 4, short_message: Buffer.from(text) }, (pdu) => this.#note(() => this.answeredReceipts.push(pdu)));
  }

  /** Breaks all links without a word. */
  dropLinks(): void {
    for (const session of this.#sessions) session.socket.resetAndDestroy();
  }

  /** Says goodbye on all links and waits for the answer. */
  async unbindAll(): Promise<void> {
    await Promise.all([...this.#sessions].map((session) => new Promise<void>((resolve) => session.unbind(() => resolve()))));
  }

  /** Sends bytes that are no PDU. */
  sendRubbish(bytes: Buffer): void {
    for (const session of this.#sessions) session.socket.write(bytes);
  }

  async stop(): Promise<void> {
    for (const session of this.#sessions) session.destroy();
    await new Promise<void>((resolve) => this.#server.close(resolve));
  }

  #note(change: () => void): void {
    change();
    for (const waiting of this.#waiting) {
      if (!waiting.enough()) continue;
      this.#waiting.delete(waiting);
      waiting.resolve();
    }
  }

  #serve(session: Session): void {
    this.#note(() => this.#sessions.add(session));
    session.on('error', () => session.destroy());
    session.on('close', () => this.#note(() => this.#sessions.delete(session)));
    session.on('bind_transceiver', (pdu) => {
      const known = pdu['system_id'] === this.access.systemId && pdu['password'] === this.access.password;
      session.send(pdu.response({ command_status: this.bindStatus !== 0 ? this.bindStatus : known ? 0 : smpp.errors['ESME_RINVPASWD'], system_id: 'DOUBLE' }));
      this.#note(() => this.binds.push(pdu));
    });
    session.on('enquire_link', (pdu) => {
      if (this.answersEnquiries) session.send(pdu.response());
      this.#note(() => (this.enquiries += 1));
    });
    session.on('unbind', (pdu) => {
      session.send(pdu.response());
      session.close();
      this.#note(() => (this.goodbyes += 1));
    });
    session.on('submit_sm', (pdu) => this.#take(session, pdu));
  }

  #take(session: Session, pdu: Pdu): void {
    const mood = this.moods.length > 1 ? (this.moods.shift() ?? 'take') : (this.moods[0] ?? 'take');
    if (typeof mood === 'number') session.send(pdu.response({ command_status: mood }));
    else this.#keep(pdu);
    if (mood === 'drop') session.socket.resetAndDestroy();
    if (mood === 'take') session.send(pdu.response({ message_id: `m-${this.submits.length + 1}` }));
    if (mood === 'wrong-answer') session.socket.write(enquireAnswer(pdu));
    this.#note(() => this.submits.push(pdu));
  }

  /** Puts the text together as a phone would: by reference, total and number of the part. */
  #keep(pdu: Pdu): void {
    const { message, udh } = contentOf(pdu);
    const [to, from] = [`+${String(pdu['destination_addr'])}`, String(pdu['source_addr'])];
    const header = udh[0];
    if (!header) {
      this.messages.push({ to, from, text: message });
      return;
    }
    const [reference = 0, total = 0, number = 0] = header.subarray(2);
    const piece = this.#pieces.get(`${to} ${reference}`) ?? { total, texts: new Map<number, string>() };
    this.#pieces.set(`${to} ${reference}`, piece);
    piece.texts.set(number, message);
    if (piece.texts.size < total) return;
    this.messages.push({ to, from, text: [...piece.texts].sort(([a], [b]) => a - b).map(([, text]) => text).join('') });
  }
}

/** The package decodes the text by `data_coding` and takes a user data header off. */
function contentOf(pdu: Pdu): { message: string; udh: readonly Buffer[] } {
  const short = pdu['short_message'] as { message?: string | Buffer; udh?: Buffer[] };
  const long = pdu['message_payload'] as { message?: string } | undefined;
  const message = long?.message ?? short.message ?? '';
  return { message: typeof message === 'string' ? message : message.toString(), udh: short.udh ?? [] };
}

/** A well-formed PDU of another command with the same sequence number. */
function enquireAnswer(pdu: Pdu): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32BE(16, 0);
  bytes.writeUInt32BE(0x80000015, 4);
  bytes.writeUInt32BE(Number(pdu['sequence_number']), 12);
  return bytes;
}
