import type { FastifyInstance, InjectOptions } from 'fastify';

export interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read answers of every shape; what they expect is what they check
  readonly body: any;
  /** As it came, for files. */
  readonly bytes: Buffer;
  readonly headers: Record<string, string | string[] | number | undefined>;
}

/** A person's browser: keeps cookies, sends the headers that a browser and our client send. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #app: FastifyInstance;
  readonly #ip: string;

  constructor(app: FastifyInstance, ip: string) {
    this.#app = app;
    this.#ip = ip;
  }

  get = (path: string) => this.send('GET', path);
  post = (path: string, body: unknown = {}) => this.send('POST', path, body);
  put = (path: string, body: unknown = {}) => this.send('PUT', path, body);
  delete = (path: string) => this.send('DELETE', path);
  upload = (path: string, content: Uint8Array) => this.send('POST', path, Buffer.from(content), { 'content-type': 'application/octet-stream' });

  get cookieLine(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const options: InjectOptions = {
      method,
      url: path,
      remoteAddress: this.#ip,
      headers: {
        'sec-fetch-site': 'same-origin',
        'x-requested-with': 'kabinet',
        cookie: this.cookieLine,
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body as object }),
    };
    const response = await this.#app.inject(options);
    for (const cookie of response.cookies) {
      if (cookie.maxAge === 0) this.cookies.delete(cookie.name);
      else this.cookies.set(cookie.name, cookie.value);
    }
    const isJson = response.headers['content-type']?.toString().includes('json');
    return { status: response.statusCode, body: isJson ? response.json() : response.body, bytes: response.rawPayload, headers: response.headers };
  }
}
