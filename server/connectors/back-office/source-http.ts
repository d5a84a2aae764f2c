import { setTimeout as sleep } from 'node:timers/promises';
import type { ReadingProblem } from '#contract/back-office.ts';
import { fetchFailure } from '#kernel/fetch-failure.ts';
import { SourceError } from './port.ts';

export interface Patience {
  /** To the last byte of the first answer: a base that nobody has asked for a while takes up to a minute to wake up. */
  readonly firstMs: number;
  /** To the last byte of each answer after it. */
  readonly answerMs: number;
  readonly answerBytes: number;
  /** Before each further try while the other side is busy or away. */
  readonly waitsMs: readonly number[];
}

export const PATIENCE: Patience = { firstMs: 100_000, answerMs: 60_000, answerBytes: 16 * 1024 * 1024, waitsMs: [1_000, 3_000, 10_000, 30_000] };

export interface Answer {
  readonly value: unknown;
  readonly bytes: number;
}

/** What the body of an error says, in the format of its server. */
export interface Fault {
  readonly code: string;
  readonly problem: ReadingProblem;
}

interface AnswerTraits {
  /** The server's own code. */
  readonly code?: string | undefined;
  /** What the server said, for whoever knows which names to look for in it; it is not to be shown or logged. */
  readonly said?: string;
  /** May be over in a moment. */
  readonly isPassing?: boolean;
  /** May be better when less is asked for. */
  readonly isHeavy?: boolean;
}

/** An answer that is none. */
export class AnswerError extends SourceError {
  readonly traits: AnswerTraits;

  constructor(problem: ReadingProblem, detail: string, traits: AnswerTraits = {}) {
    super(problem, detail);
    this.traits = traits;
  }
}

export interface SourceHttpOptions {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly patience: Patience;
  readonly faultOf: (status: number, text: string) => Fault | null;
}

/** Asks one server for JSON and believes no answer before it is checked. Follows no redirect: name and password are for this server only. */
export class SourceHttp {
  readonly #options: SourceHttpOptions;
  readonly #authorization: string;
  readonly #closing = new AbortController();
  #isAwake = false;

  constructor(options: SourceHttpOptions) {
    this.#options = options;
    this.#authorization = `Basic ${Buffer.from(`${options.user}:${options.password}`, 'utf8').toString('base64')}`;
  }

  /** `what` names the question in the details of an error. */
  get(path: string, what: string): Promise<Answer> {
    return this.#ask(path, what, { method: 'GET' });
  }

  post(path: string, what: string, body: unknown): Promise<Answer> {
    return this.#ask(path, what, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  }

  /** Breaks off what is under way. */
  close(): void {
    this.#closing.abort();
  }

  async #ask(path: string, what: string, request: RequestInit): Promise<Answer> {
    for (const waitMs of this.#options.patience.waitsMs) {
      try {
        return await this.#askOnce(path, what, request);
      } catch (error) {
        if (!(error instanceof AnswerError) || error.traits.isPassing !== true || this.#closing.signal.aborted) throw error;
      }
      await sleep(waitMs, undefined, { signal: this.#closing.signal }).catch(() => {
        throw new SourceError('unreachable', `${what}: broken off`);
      });
    }
    return this.#askOnce(path, what, request);
  }

  async #askOnce(path: string, what: string, request: RequestInit): Promise<Answer> {
    const { patience, url } = this.#options;
    const signal = AbortSignal.any([AbortSignal.timeout(this.#isAwake ? patience.answerMs : patience.firstMs), this.#closing.signal]);
    let response: Response | null = null;
    let body: Buffer;
    try {
      response = await fetch(`${url}${path}`, { ...request, redirect: 'manual', signal, headers: { ...request.headers, accept: 'application/json', authorization: this.#authorization } });
      body = await readBody(response, patience.answerBytes, what);
    } catch (error) {
      if (error instanceof AnswerError) throw error;
      const failure = fetchFailure(error);
      if (failure === 'timeout') this.#isAwake = false;
      if (failure === 'timeout') throw new AnswerError('slow', `${what}: no whole answer in time`, { isHeavy: true });
      throw new AnswerError(response === null ? 'unreachable' : 'cut_off', `${what}: ${failure}`, { isPassing: true });
    }
    this.#isAwake = true;
    return { value: this.#read(response, body, what), bytes: body.length };
  }

  #read(response: Response, body: Buffer, what: string): unknown {
    const { status } = response;
    const text = decode(body);
    const fault = text === null ? null : this.#options.faultOf(status, text);
    if (fault) throw new AnswerError(fault.problem, `${what}: HTTP ${status}, code ${fault.code}`, { code: fault.code, said: text ?? '', isHeavy: status >= 500 });
    if (status !== 200) throw ofStatus(status, what);
    const type = response.headers.get('content-type') ?? 'none';
    if (!/^application\/(\w+\+)?json\b/i.test(type) || text === null || !/^\s*[[{]/.test(text)) throw new AnswerError('not_json', `${what}: ${/^[\w.+/-]{1,60}/.exec(type)?.[0] ?? 'no content type'}`);
    try {
      return JSON.parse(text);
    } catch {
      throw new AnswerError('cut_off', `${what}: JSON without its end`, { isPassing: true });
    }
  }
}

async function readBody(response: Response, most: number, what: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > most) throw new AnswerError('wrong_shape', `${what}: an answer of more than ${most} bytes`, { isHeavy: true });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** Null where the bytes are no UTF-8. One that ends within a letter is cut off, which is seen later. */
function decode(body: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body, { stream: true });
  } catch {
    return null;
  }
}

function ofStatus(status: number, what: string): AnswerError {
  const detail = `${what}: HTTP ${status}`;
  if (status === 401) return new AnswerError('sign_in', detail);
  if (status === 403) return new AnswerError('forbidden', detail);
  if (status === 404 || (status >= 300 && status < 400)) return new AnswerError('not_published', detail);
  if (status === 429 || status === 502 || status === 503 || status === 504) return new AnswerError('server_error', detail, { isPassing: true });
  return status >= 500 ? new AnswerError('server_error', detail, { isHeavy: true }) : new AnswerError('wrong_shape', detail);
}
