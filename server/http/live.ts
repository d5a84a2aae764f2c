import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel/errors.ts';
import type { Topics } from '#kernel/topics.ts';
import type { Sharing } from '#kernel/use-case.ts';
import { SharedAnswers } from './shared-answers.ts';

/** Without news the answer is made anew after so long: whether it may still be given is seen then, too. */
const AGAIN_AFTER_MS = 10_000;
/** Several changes on each other's heels are one. */
const GATHERED_MS = 150;
/** So many answers are made at once in a process, however many look on. */
const AT_ONCE = 4;
/** Of one process. */
const MOST_STREAMS = 5000;

export interface LiveAnswer {
  /** As it goes over the wire. */
  readonly text: string;
  readonly topics: readonly string[];
}

type Make = () => Promise<LiveAnswer>;

interface MadeAnswer extends LiveAnswer {
  /** The newest change that was known of when its making began. */
  readonly heard: number;
}

/** Open event streams (text/event-stream, WHATWG HTML 9.2): each is told the answer anew whenever a topic of it changes. */
export class LiveStreams {
  /** How answers are made that streams have in common. */
  readonly sharing: Sharing;
  readonly #topics: Topics;
  readonly #open = new Set<LiveStream>();
  #making = 0;
  readonly #waiting: Array<() => void> = [];

  constructor(topics: Topics) {
    this.#topics = topics;
    this.sharing = new SharedAnswers(topics).share;
  }

  /** Answered for the first time before the stream begins, so that a refusal is a plain one. `make` throws `DomainError` when there is no more to tell. */
  async open(request: FastifyRequest, reply: FastifyReply, make: Make): Promise<FastifyReply> {
    if (this.#open.size >= MOST_STREAMS) throw new DomainError('too_many_requests');
    const first = await this.#inTurn(make);
    reply.hijack();
    const headers = Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, value ?? '']));
    reply.raw.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    const stream = new LiveStream(reply, this.#topics, () => this.#inTurn(make));
    this.#open.add(stream);
    const leave = () => {
      stream.end();
      this.#open.delete(stream);
    };
    request.raw.once('close', leave);
    stream.tell(first);
    if (request.raw.socket.destroyed) leave();
    return reply;
  }

  closeAll(): void {
    for (const stream of this.#open) stream.end();
  }

  async #inTurn(make: Make): Promise<MadeAnswer> {
    while (this.#making >= AT_ONCE) await new Promise<void>((resolve) => void this.#waiting.push(resolve));
    this.#making++;
    try {
      const { heard } = this.#topics;
      return { ...(await make()), heard };
    } finally {
      this.#making--;
      this.#waiting.shift()?.();
    }
  }
}

class LiveStream {
  readonly #reply: FastifyReply;
  readonly #topics: Topics;
  readonly #make: () => Promise<MadeAnswer>;
  readonly #unfollow = new Map<string, () => void>();
  #timer: NodeJS.Timeout | undefined;
  #said = '';
  #isGathering = false;
  #isMaking = false;
  #isOver = false;

  constructor(reply: FastifyReply, topics: Topics, make: () => Promise<MadeAnswer>) {
    this.#reply = reply;
    this.#topics = topics;
    this.#make = make;
  }

  tell({ text, topics, heard }: MadeAnswer): void {
    if (this.#isOver) return;
    this.#follow(topics);
    // Whoever reads slower than things change is told the newest later, and does not fill our memory.
    if (!this.#reply.raw.writableNeedDrain) {
      // A comment keeps the line open where nothing has changed.
      this.#reply.raw.write(text === this.#said ? ':\n\n' : `data: ${text}\n\n`);
      this.#said = text;
    }
    this.#wait(topics.some((topic) => this.#topics.hasChangedSince(topic, heard)) ? GATHERED_MS : AGAIN_AFTER_MS);
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#timer);
    for (const stop of this.#unfollow.values()) stop();
    this.#reply.raw.end();
  }

  #follow(topics: readonly string[]): void {
    for (const [topic, stop] of this.#unfollow) {
      if (topics.includes(topic)) continue;
      stop();
      this.#unfollow.delete(topic);
    }
    for (const topic of topics) {
      if (!this.#unfollow.has(topic)) this.#unfollow.set(topic, this.#topics.follow(topic, () => this.#hear()));
    }
  }

  #hear(): void {
    // What comes after the first change does not put the answer off.
    if (!this.#isMaking && !this.#isGathering) this.#wait(GATHERED_MS);
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#isGathering = ms === GATHERED_MS;
    this.#timer = setTimeout(() => void this.#again(), ms);
  }

  async #again(): Promise<void> {
    this.#isMaking = true;
    try {
      this.tell(await this.#make());
    } catch (error) {
      // The browser asks again by itself, and is told the refusal as any other call is.
      if (!(error instanceof DomainError)) this.#reply.log.warn({ err: error }, 'a live answer could not be made');
      this.end();
    } finally {
      this.#isMaking = false;
    }
  }
}
