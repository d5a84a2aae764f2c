import { sql } from 'kysely';
import pg from 'pg';
import type { Db, Tx } from './db.ts';
import type { Log } from './log.ts';

const CHANNEL = 'kabinet_topics';
const CONNECT_AGAIN_MS = 1000;
/** How often this process says what it follows, and how long that holds: a process that died follows nothing soon. */
const SAY_EVERY_MS = 5000;
const HOLDS_SECONDS = 15;
/** Of so many topics it is known when they changed last. */
const MOST_REMEMBERED = 10_000;

/** Tells whoever follows a topic, in any process, that it has changed; when the transaction is kept, and once. */
export async function tellTopic(tx: Tx, topic: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${topic})`.execute(tx);
}

export interface TopicsOptions {
  readonly url: string;
  readonly db: Db;
  readonly log: Log;
}

/** What is followed in this process. It connects when somebody follows something for the first time. */
export class Topics {
  readonly #options: TopicsOptions;
  readonly #followers = new Map<string, Set<() => void>>();
  /** Which change each topic's last one was, those that changed last at the end. */
  readonly #lastOf = new Map<string, number>();
  /** All topics that are not in there have not changed since this one. */
  #forgotten = 0;
  #heard = 0;
  #isListening = false;
  #saying: NodeJS.Timeout | undefined;
  #client: pg.Client | undefined;
  #again: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(options: TopicsOptions) {
    this.#options = options;
  }

  /** Calls `told` at each change of the topic, and also when changes may have been missed. Ends with the call of what it answers. */
  follow(topic: string, told: () => void): () => void {
    const followers = this.#followers.get(topic);
    if (followers) followers.add(told);
    else this.#followers.set(topic, new Set([told]));
    if (this.#saying === undefined && !this.#isStopped) this.#begin();
    else if (!followers) void this.#say();
    return () => {
      const left = this.#followers.get(topic);
      left?.delete(told);
      if (left?.size === 0) this.#followers.delete(topic);
    };
  }

  /** The newest change that this process knows of. */
  get heard(): number {
    return this.#heard;
  }

  /** Whether the topic has changed, or may have, since `heard` was so. */
  hasChangedSince(topic: string, heard: number): boolean {
    return (this.#lastOf.get(topic) ?? this.#forgotten) > heard;
  }

  /** False: changes are not heard of now. */
  get isListening(): boolean {
    return this.#isListening;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#saying);
    clearTimeout(this.#again);
    this.#followers.clear();
    await this.#client?.end();
  }

  #begin(): void {
    this.#saying = setInterval(() => void this.#say(), SAY_EVERY_MS);
    void this.#say();
    void this.#listen();
  }

  async #listen(): Promise<void> {
    if (this.#isStopped) return;
    const client = new pg.Client({ connectionString: this.#options.url, application_name: 'kabinet-topics', keepAlive: true });
    this.#client = client;
    client.on('notification', ({ payload = '' }) => this.#told(payload));
    client.on('error', () => client.emit('end'));
    client.once('end', () => this.#listenAgain());
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.#isListening = true;
      this.#missed();
    } catch (error) {
      this.#options.log.warn({ kind: (error as { code?: string }).code }, 'changes cannot be listened to now');
      this.#listenAgain();
    }
  }

  #listenAgain(): void {
    this.#isListening = false;
    clearTimeout(this.#again);
    if (!this.#isStopped) this.#again = setTimeout(() => void this.#listen(), CONNECT_AGAIN_MS);
  }

  /** Anything may have changed meanwhile. */
  #missed(): void {
    this.#lastOf.clear();
    this.#forgotten = ++this.#heard;
    for (const topic of this.#followers.keys()) this.#tell(topic);
  }

  #told(topic: string): void {
    this.#lastOf.delete(topic);
    this.#lastOf.set(topic, ++this.#heard);
    const [oldest] = this.#lastOf;
    if (oldest && this.#lastOf.size > MOST_REMEMBERED) {
      this.#lastOf.delete(oldest[0]);
      this.#forgotten = oldest[1];
    }
    this.#tell(topic);
  }

  #tell(topic: string): void {
    for (const told of this.#followers.get(topic) ?? []) told();
  }

  async #say(): Promise<void> {
    const topics = [...this.#followers.keys()];
    if (topics.length === 0) return;
    try {
      await sql`
        insert into followed_topics (topic, until)
        select topic, kabinet_now() + make_interval(secs => ${HOLDS_SECONDS}) from unnest(${topics}::text[]) topic order by topic
        on conflict (topic) do update set until = excluded.until`.execute(this.#options.db);
    } catch (error) {
      this.#options.log.warn({ kind: (error as { code?: string }).code }, 'what is followed could not be said');
    }
  }
}
