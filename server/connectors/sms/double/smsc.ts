import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from '#server/test/certificate.ts';

/** How the double behaves; an error code is one of smsc.ru/api/http/send/sms/sms_answer. */
export type SmscMood =
  | { kind: 'well' }
  | { kind: 'error'; code: number }
  /** Any bytes with any status, after which the connection is closed. */
  | { kind: 'bytes'; status: number; body: string }
  /** Takes the message, then breaks the connection in the middle of the answer. */
  | { kind: 'cut'; after: string }
  | { kind: 'silent' }
  /** An answer without an end, a byte now and then. */
  | { kind: 'drip' };

export interface SmscMessage {
  readonly to: string;
  readonly text: string;
  readonly id: string;
  readonly sender: string | null;
}

const DUPLICATE_MS = 60_000;
/** The descriptions of the real service; two of them repeat what was sent, as some real ones do. */
const DESCRIPTIONS = ['', 'parameters error', 'authorise error', 'no money', 'ip blocked', 'invalid date', 'message is denied', 'invalid number', 'message to this number can not be delivered', 'duplicate request, wait a minute'];

/** SMSC.ru's HTTP interface over loopback, in its recorded formats; keeps the bytes that it got. */
export class SmscDouble {
  readonly access = { apiKey: 'key-9f27c1', login: 'firma', password: 'пароль&секрет' };
  mood: SmscMood = { kind: 'well' };
  readonly messages: SmscMessage[] = [];
  /** Bodies of all requests, as they came. */
  readonly bodies: Buffer[] = [];
  readonly #server: http.Server;
  /** Like `http://127.0.0.1:40123`. */
  host = '';
  readonly #seen = new Map<string, number>();
  #number = 100;

  private constructor(certificate: Certificate | null) {
    const answer = (request: http.IncomingMessage, response: http.ServerResponse) => void this.#answer(request, response);
    this.#server = certificate ? https.createServer({ ...certificate }, answer) : http.createServer(answer);
    // A client that does not believe the certificate goes away; that is its right.
    this.#server.on('tlsClientError', () => {});
  }

  static async start(certificate: Certificate | null = null): Promise<SmscDouble> {
    const double = new SmscDouble(certificate);
    double.#server.listen(0, '127.0.0.1');
    await once(double.#server, 'listening');
    double.host = `${certificate ? 'https' : 'http'}://127.0.0.1:${(double.#server.address() as AddressInfo).port}`;
    return double;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    this.bodies.push(body);
    const fields = readForm(body);
    const answer = request.url === '/sys/balance.php' ? this.#balance(fields) : request.url === '/sys/send.php' ? this.#send(fields) : '<html>404</html>';
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const { mood } = this;
    if (mood.kind === 'silent') return;
    if (mood.kind === 'cut') {
      response.setHeader('content-length', 200);
      response.write(mood.after, () => response.socket?.resetAndDestroy());
    } else if (mood.kind === 'drip') {
      const drip = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(drip));
    } else if (mood.kind === 'bytes') {
      response.writeHead(mood.status);
      response.end(mood.body);
    } else {
      response.end(answer);
    }
  }

  #isKnown(fields: Form): boolean {
    const { apiKey, login, password } = this.access;
    return fields['apikey'] === apiKey || (fields['login'] === login && fields['psw'] === password);
  }

  #balance(fields: Form): string {
    if (!this.#isKnown(fields)) return failure(2);
    return this.mood.kind === 'error' ? failure(this.mood.code) : '{"balance":"940.1"}';
  }

  #send(fields: Form): string {
    if (!this.#isKnown(fields)) return failure(2);
    const { phones = '', mes = '', id = String(++this.#number), fmt = '0' } = fields;
    if (phones === '' || mes === '') return failure(1);
    if (this.mood.kind === 'error') return failure(this.mood.code, [3, 6, 7, 8].includes(this.mood.code) ? id : undefined, phones);
    const request = `${phones}\n${mes}`;
    const before = this.#seen.get(request);
    if (before !== undefined && performance.now() - before < DUPLICATE_MS) return failure(9);
    this.#seen.set(request, performance.now());
    this.messages.push({ to: correctNumber(phones), text: mes, id, sender: fields['sender'] ?? null });
    return fmt === '3' ? `{\n"id": ${id},\n"cnt": 1\n}` : `OK - 1 SMS, ID - ${id}`;
  }
}

function failure(code: number, id?: string, phones = ''): string {
  const description = code === 7 || code === 8 ? `${DESCRIPTIONS[code]} ${phones}` : DESCRIPTIONS[code];
  return `{\n"error": "${description ?? 'unknown'}",\n"error_code": ${code}${id === undefined ? '' : `,\n"id": ${id}`}\n}`;
}

/** A number without a plus is "corrected": this is how a message may go to somebody else. */
function correctNumber(phones: string): string {
  if (phones.startsWith('+')) return phones;
  return `+${phones.replace(/^8(?=\d{10}$)/, '7')}`;
}

type Form = Readonly<Record<string, string | undefined>>;

/** Reads the text in windows-1251 unless the form itself says `charset=utf-8`, as the real service does. */
function readForm(body: Buffer): Form {
  const raw = body.toString('latin1').split('&').map((pair) => pair.split('=').map(percentDecode) as [Buffer, Buffer?]);
  const charset = raw.find(([name]) => name.toString() === 'charset')?.[1]?.toString() ?? 'windows-1251';
  const decoder = new TextDecoder(charset);
  return Object.fromEntries(raw.map(([name, value]) => [name.toString(), decoder.decode(value)]));
}

function percentDecode(text: string): Buffer {
  return Buffer.from(text.replaceAll('+', ' ').replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');
}
