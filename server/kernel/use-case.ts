import type { Actor, ActorKind, ActorOf, CookieChange, CookieKind, Origin } from './actor.ts';
import type { Db, Tx } from './db.ts';
import { DomainError } from './errors.ts';
import type { DomainEvent, EnqueueOptions, Job } from './job.ts';
import type { JournalEntry, Runtime } from './runtime.ts';
import { tellTopic } from './topics.ts';

/** What a use case sees of the call: who, from where, with what at hand. */
export interface Context<out A extends Actor = Actor> extends Omit<Runtime, 'db' | 'queue' | 'journal'> {
  readonly actor: A;
  readonly origin: Origin;
  setCookie(kind: CookieKind, value: string, maxAgeSeconds: number | null): void;
  clearCookie(kind: CookieKind): void;
  /** What it answers may change whenever the topic is told: who looks on is answered anew then. */
  follow(topic: string): void;
}

export interface ReadContext<out A extends Actor = Actor> extends Context<A> {
  readonly db: Db;
  /**
   * Follows the topics, and makes what depends on nothing but the input and them: whoever has come past the use case's gate
   * may be given the same. For those who look on it is made once a change, however many they are; so `make` reads itself
   * all that changes.
   */
  shared<O>(topics: readonly string[], make: () => Promise<O>): Promise<O>;
}

/** How `shared` is made: always anew, or once for all whose key is the same. */
export type Sharing = <O>(key: string, topics: readonly string[], make: () => Promise<O>) => Promise<O>;

const unshared: Sharing = (_key, _topics, make) => make();

declare const settled: unique symbol;
/** Proof that a change said what the journal keeps of it. Only the context makes one. */
export interface Settled<O> {
  readonly [settled]: O;
}

export interface ChangeContext<out A extends Actor = Actor> extends Context<A> {
  readonly tx: Tx;
  enqueue<P>(job: Job<P>, payload: P, options?: EnqueueOptions): Promise<void>;
  enqueueAll<P>(job: Job<P>, payloads: readonly P[]): Promise<void>;
  raise<P>(event: DomainEvent<P>, payload: P): Promise<void>;
  /** Whoever follows the topic is answered anew once this is committed. */
  tell(topic: string): Promise<void>;
  /** Commits, and writes the entries to the journal in the same transaction. */
  done<O>(output: O, ...entries: JournalEntry[]): Settled<O>;
  /** Commits what was written (a counted try), then answers with the error. */
  refuse<O>(error: DomainError, ...entries: JournalEntry[]): Settled<O>;
}

/** What a call leaves beside its answer. */
export interface Effects {
  readonly cookies: CookieChange[];
  readonly topics: string[];
}

interface Outcome<O> {
  output?: O;
  error?: DomainError;
  entries: JournalEntry[];
}

export interface UseCase<K extends ActorKind, I, O> {
  readonly name: string;
  readonly actor: K;
  readonly kind: 'read' | 'change';
  /** Throws when this actor may not call it at all, whatever the input. */
  admit(origin: Origin): void;
  execute(runtime: Runtime, origin: Origin, input: I, sharing?: Sharing): Promise<{ output: O } & Effects>;
}

/** May this actor at all? Finer questions (this organisation?) are answered by what `run` loads. */
type Permit<K extends ActorKind> = (actor: ActorOf<K>) => boolean;

function admit<K extends ActorKind>(kind: K, permit: Permit<K> | undefined, origin: Origin): ActorOf<K> {
  const actor = origin.actor as ActorOf<K>;
  if (kind === 'guest') return { kind: 'guest' } as ActorOf<K>;
  if (actor.kind !== kind) throw new DomainError(actor.kind === 'guest' ? 'not_signed_in' : 'forbidden');
  if (permit && !permit(actor)) throw new DomainError('forbidden');
  return actor;
}

function contextOf<K extends ActorKind>(runtime: Runtime, origin: Origin, actor: ActorOf<K>, { cookies, topics }: Effects): Context<ActorOf<K>> {
  const { config, clock, secrets, log } = runtime;
  return {
    config, clock, secrets, log, actor, origin,
    setCookie: (kind, value, maxAgeSeconds) => void cookies.push({ kind, value, maxAgeSeconds }),
    clearCookie: (kind) => void cookies.push({ kind, value: null, maxAgeSeconds: null }),
    follow: (topic) => void topics.push(topic),
  };
}

/** Something that only looks: no transaction, nothing in the journal. */
export function defineRead<K extends ActorKind, I, O>(definition: {
  name: string;
  actor: K;
  permit?: Permit<K>;
  run(context: ReadContext<ActorOf<K>>, input: I): Promise<O>;
}): UseCase<K, I, O> {
  return {
    name: definition.name,
    actor: definition.actor,
    kind: 'read',
    admit: (origin) => void admit(definition.actor, definition.permit, origin),
    async execute(runtime, origin, input, sharing = unshared) {
      const effects: Effects = { cookies: [], topics: [] };
      const actor = admit(definition.actor, definition.permit, origin);
      const context = { ...contextOf(runtime, origin, actor, effects), ...readingParts(runtime, effects, (topics) => JSON.stringify([definition.name, input, topics]), sharing) };
      const output = await definition.run(context, input);
      return { output, ...effects };
    },
  };
}

/**
 * Something that changes the portal's state: one transaction, with its jobs, messages and journal
 * entries in it. `prepare` runs before it and outside of it: what is slow (hashing a password), what
 * must stay counted whatever comes (limits).
 */
export function defineChange<K extends ActorKind, I, O, P = undefined>(definition: {
  name: string;
  actor: K;
  permit?: Permit<K>;
  prepare?(context: ReadContext<ActorOf<K>>, input: I): Promise<P>;
  run(context: ChangeContext<ActorOf<K>>, input: I, prepared: P): Promise<Settled<O>>;
}): UseCase<K, I, O> {
  return {
    name: definition.name,
    actor: definition.actor,
    kind: 'change',
    admit: (origin) => void admit(definition.actor, definition.permit, origin),
    async execute(runtime, origin, input) {
      const effects: Effects = { cookies: [], topics: [] };
      const actor = admit(definition.actor, definition.permit, origin);
      const context = contextOf(runtime, origin, actor, effects);
      const prepared = (await definition.prepare?.({ ...context, ...readingParts(runtime, effects, () => '', unshared) }, input)) as P;
      const outcome = await runtime.db.transaction().execute(async (tx) => {
        const result = (await definition.run({ ...context, ...transactionParts(runtime, tx) }, input, prepared)) as unknown as Outcome<O>;
        if (result.entries.length > 0) await runtime.journal(tx, origin, result.entries);
        return result;
      });
      if (outcome.error) throw outcome.error;
      return { output: outcome.output as O, ...effects };
    },
  };
}

/** Something longer than a transaction: a job that runs other use cases, one after the other. */
export function defineTask<I, O>(definition: { name: string; run(runtime: Runtime, origin: Origin, input: I): Promise<O> }): UseCase<'system', I, O> {
  const check = (origin: Origin) => void admit('system', undefined, origin);
  return {
    name: definition.name,
    actor: 'system',
    kind: 'change',
    admit: check,
    async execute(runtime, origin, input) {
      check(origin);
      return { output: await definition.run(runtime, origin, input), cookies: [], topics: [] };
    },
  };
}

function readingParts(runtime: Runtime, effects: Effects, keyOf: (topics: readonly string[]) => string, sharing: Sharing) {
  return {
    db: runtime.db,
    shared: <O>(topics: readonly string[], make: () => Promise<O>): Promise<O> => {
      effects.topics.push(...topics);
      return sharing(keyOf(topics), topics, make);
    },
  };
}

function transactionParts(runtime: Runtime, tx: Tx) {
  const settle = <O>(outcome: Outcome<O>) => outcome as unknown as Settled<O>;
  return {
    tx,
    enqueue: <P>(job: Job<P>, payload: P, options?: EnqueueOptions) => runtime.queue.enqueue(tx, job, payload, options),
    enqueueAll: <P>(job: Job<P>, payloads: readonly P[]) => runtime.queue.enqueueAll(tx, job, payloads),
    raise: <P>(event: DomainEvent<P>, payload: P) => runtime.queue.raise(tx, event, payload),
    tell: (topic: string) => tellTopic(tx, topic),
    done: <O>(output: O, ...entries: JournalEntry[]) => settle({ output, entries }),
    refuse: <O>(error: DomainError, ...entries: JournalEntry[]) => settle<O>({ error, entries }),
  };
}
