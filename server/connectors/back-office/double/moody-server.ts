import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a server answers for the next `times` requests, or from now on. */
export type Mood =
  | { kind: 'well' }
  | { kind: 'late'; ms: number; times?: number }
  /** Any bytes with any status. */
  | { kind: 'bytes'; status: number; body: string | Buffer; headers?: Record<string, string>; times?: number }
  /** The right answer, but the connection breaks in its middle, or it has no second half though all seems well. */
  | { kind: 'cut'; times?: number }
  | { kind: 'halved'; times?: number }
  | { kind: 'silent'; times?: number }
  /** An answer without an end: a byte now and then, or as many as the line takes. */
  | { kind: 'drip' }
  | { kind: 'flood'; times?: number };

export interface Asked {
  readonly method: string;
  /** Decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** As it came. */
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

export interface Told {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const MOST_REMEMBERED = 10_000;

/** A server over loopback that answers as it is told by whoever extends it, when its mood lets it. */
export abstract class MoodyServer {
  mood: Mood = { kind: 'well' };
  /** The last ones. */
  readonly requests: Asked[] = [];
  readonly #server = http.createServer((request, response) => void this.#receive(request, response));
  url = '';

  protected abstract tell(asked: Asked): Told;

  protected async listen(path: string): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #receive(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const address = new URL(request.url ?? '', 'http://host');
    const asked: Asked = { method: request.method ?? '', path: decodeURIComponent(address.pathname), query: address.searchParams, url: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() };
    this.requests.push(asked);
    if (this.requests.length > MOST_REMEMBERED) this.requests.splice(0, MOST_REMEMBERED / 2);
    await this.#answer(this.#takeMood(), asked, response);
  }

  #takeMood(): Mood {
    const { mood } = this;
    if (!('times' in mood) || mood.times === undefined) return mood;
    if (mood.times === 0) return { kind: 'well' };
    mood.times -= 1;
    return mood;
  }

  async #answer(mood: Mood, asked: Asked, response: http.ServerResponse): Promise<void> {
    if (mood.kind === 'silent') return;
    if (mood.kind === 'bytes') {
      response.writeHead(mood.status, mood.headers);
      response.end(mood.body);
      return;
    }
    if (mood.kind === 'late') await new Promise((resolve) => setTimeout(resolve, mood.ms));
    const { status, type, body } = this.tell(asked);
    const bytes = Buffer.from(body);
    response.statusCode = status;
    response.setHeader('content-type', type);
    if (mood.kind === 'drip') {
      const drip = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(drip));
    } else if (mood.kind === 'flood') {
      const flood = () => {
        while (!response.destroyed && response.write(' '.repeat(64 * 1024)));
      };
      response.on('drain', flood);
      flood();
    } else if (mood.kind === 'cut') {
      response.setHeader('content-length', bytes.length);
      response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.resetAndDestroy());
    } else response.end(mood.kind === 'halved' ? bytes.subarray(0, bytes.length / 2) : bytes);
  }
}
