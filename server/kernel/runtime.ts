import type { JournalAction } from '#contract/journal.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Db, Tx } from './db.ts';
import type { DomainEvent, EnqueueOptions, Job } from './job.ts';
import type { Log } from './log.ts';
import type { Origin } from './actor.ts';
import type { Secrets } from './secrets.ts';

/** One line of the journal: what was done to what. Names no secret. */
export interface JournalEntry {
  readonly action: JournalAction;
  readonly organizationId?: string | null;
  readonly subjectId?: string | null;
  /** Whom or what it was done to, as it is called now: a person, an e-mail, an INN. */
  readonly subjectName?: string | null;
  readonly before?: Record<string, unknown>;
  readonly after?: Record<string, unknown>;
  /** Who did it, where the actor came into being by this very act (registration, sign-in). */
  readonly actor?: { readonly userId: string; readonly name: string };
}

/** Puts jobs and events into the queue, inside the given transaction. */
export interface Queue {
  enqueue<P>(tx: Tx, job: Job<P>, payload: P, options?: EnqueueOptions): Promise<void>;
  /** Many at once, in one statement. */
  enqueueAll<P>(tx: Tx, job: Job<P>, payloads: readonly P[]): Promise<void>;
  raise<P>(tx: Tx, event: DomainEvent<P>, payload: P): Promise<void>;
}

/** What every use case may reach for; wired once in `main.ts`. */
export interface Runtime {
  readonly config: Config;
  readonly db: Db;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly log: Log;
  readonly queue: Queue;
  readonly journal: (tx: Tx, origin: Origin, entries: readonly JournalEntry[]) => Promise<void>;
}
