import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { inventedParties, withNulls, type Party } from './parties.ts';

export type DadataMood =
  | { kind: 'well' }
  | { kind: 'late'; ms: number }
  /** Any bytes with any status. */
  | { kind: 'bytes'; status: number; body: string | Buffer; headers?: Record<string, string> }
  /** Breaks the connection in the middle of the answer. */
  | { kind: 'cut'; after: string }
  | { kind: 'silent' }
  /** An answer without an end: a byte now and then, or as many as the line takes. */
  | { kind: 'drip' }
  | { kind: 'flood' };

export interface DadataRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  /** As it came. */
  readonly body: string;
}

interface Question {
  readonly query?: unknown;
  readonly count?: unknown;
  readonly type?: unknown;
  readonly branch_type?: unknown;
}

const PATH = '/suggestions/api/4_1/rs/findById/party';
const MOST = 300;
const DEFAULT = 10;

/** DaData's `findById/party` over loopback, in its recorded formats; keeps the requests that it got. */
export class DadataDouble {
  /** `spent` has used up its day, `hasty` asks too often. */
  readonly tokens = { good: 'da7a-4f19c2', spent: 'da7a-5be007', hasty: 'da7a-7a5717' };
  mood: DadataMood = { kind: 'well' };
  /** `free` fills next to nothing. */
  tariff: 'full' | 'free' = 'full';
  /** Some day the service may read the filters otherwise. */
  ignoresFilters = false;
  parties: Party[] = inventedParties();
  readonly requests: DadataRequest[] = [];
  readonly #server = http.createServer((request, response) => void this.#answer(request, response));
  url = '';

  static async start(): Promise<DadataDouble> {
    const double = new DadataDouble();
    double.#server.listen(0, '127.0.0.1');
    await once(double.#server, 'listening');
    double.url = `http://127.0.0.1:${(double.#server.address() as AddressInfo).port}${PATH}`;
    return double;
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    this.requests.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
    const { mood } = this;
    if (mood.kind === 'silent') return;
    response.setHeader('content-type', 'application/json;charset=utf-8');
    if (mood.kind === 'cut') {
      response.setHeader('content-length', 5000);
      response.write(mood.after, () => response.socket?.resetAndDestroy());
    } else if (mood.kind === 'drip') {
      const drip = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(drip));
    } else if (mood.kind === 'flood') {
      const flood = () => {
        while (!response.destroyed && response.write(' '.repeat(64 * 1024)));
      };
      response.on('drain', flood);
      flood();
    } else if (mood.kind === 'bytes') {
      response.writeHead(mood.status, mood.headers);
      response.end(mood.body);
    } else {
      if (mood.kind === 'late') await new Promise((resolve) => setTimeout(resolve, mood.ms));
      const { status, said } = this.#say(request, body);
      response.writeHead(status);
      response.end(JSON.stringify(said));
    }
  }

  #say(request: http.IncomingMessage, body: string): { status: number; said: unknown } {
    if (request.url !== PATH) return failure(404, 'Not Found', 'HTTP 404 Not Found');
    if (request.method !== 'POST') return failure(405, 'Method Not Allowed', 'HTTP 405 Method Not Allowed');
    if (request.headers['content-type'] !== 'application/json') return failure(415, 'Unsupported Media Type', 'HTTP 415 Unsupported Media Type');
    const token = /^Token (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) return failure(401, 'Unauthorized', 'HTTP 401 Unauthorized');
    if (token === this.tokens.hasty) return failure(429, 'Too Many Requests', 'HTTP 429 Too Many Requests');
    // The real service repeats the key here, too.
    if (token !== this.tokens.good) return failure(403, 'Forbidden', `Feature 'SUGGESTIONS' disabled for token '${token}'`);
    const question = readQuestion(body);
    return question ? { status: 200, said: { suggestions: this.#find(question) } } : failure(400, 'Bad Request', 'HTTP 400 Bad Request');
  }

  #find({ query, count, type, branch_type }: Question): Party[] {
    const fits = ({ data }: Party) => data.inn === query && (this.ignoresFilters || ((type === undefined || data.type === type) && (branch_type === undefined || data.branch_type === branch_type)));
    const most = Math.min(typeof count === 'number' ? count : DEFAULT, MOST);
    return this.parties.filter(fits).slice(0, most).map((party) => (this.tariff === 'free' ? withNulls(party) : party));
  }
}

function readQuestion(body: string): Question | null {
  try {
    return JSON.parse(body) as Question;
  } catch {
    return null;
  }
}

function failure(status: number, reason: string, message: string) {
  return { status, said: { family: status >= 500 ? 'SERVER_ERROR' : 'CLIENT_ERROR', reason, message } };
}
