import { PgBoss, type Job as TakenJob, type JobResult } from 'pg-boss';
import { CompiledQuery } from 'kysely';
import * as z from 'zod/mini';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import type { DomainEvent, EnqueueOptions, Job } from '#kernel/job.ts';
import type { Log } from '#kernel/log.ts';
import type { Queue, Runtime } from '#kernel/runtime.ts';
import type { JobHandler, JobRegistry } from './registry.ts';

export interface JobsOptions {
  readonly url: string;
  readonly registry: JobRegistry;
  readonly log: Log;
  /** Connections of the job runner's own pool. */
  readonly connections: number;
  /** A worker takes jobs and looks after the queues; a web process only puts jobs in. */
  readonly worker: boolean;
}

const FETCH_AT_ONCE = 10;
/** A full batch is followed by the next at once; each of its jobs succeeds or fails by itself. */
const WORK = { batchSize: FETCH_AT_ONCE, burstWhenBatchFull: true, perJobResults: true, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 } as const;
/** One after the other in each of several takers, so that a long one holds up none. */
const workSideBySide = (takers: number) => ({ batchSize: 1, localConcurrency: takers, perJobResults: true, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 }) as const;
const STOP_TIMEOUT_MS = 25_000;

/** The queue, kept in PostgreSQL by pg-boss: a job is a row of the transaction that asks for it. */
export class Jobs implements Queue {
  readonly #boss: PgBoss;
  readonly #options: JobsOptions;
  #running = false;

  constructor(options: JobsOptions) {
    this.#options = options;
    this.#boss = new PgBoss({
      connectionString: options.url,
      // A migration has made it: who serves makes no schema.
      createSchema: false,
      max: options.connections,
      application_name: 'kabinet-jobs',
      supervise: options.worker,
      schedule: options.worker,
      useListenNotify: options.worker,
      monitorIntervalSeconds: 5,
      superviseIntervalSeconds: 5,
    });
    this.#boss.on('error', (error) => options.log.warn({ kind: (error as { code?: string }).code ?? error.name }, 'job runner: database error'));
  }

  /** Makes the queues. Work begins with `work`. */
  async start(): Promise<void> {
    await this.#boss.start();
    for (const { job } of this.#options.registry.handlers) {
      const settings = { retryLimit: job.retries, retryDelay: 2, retryBackoff: true, retryDelayMax: 900, expireInSeconds: job.timeoutSeconds, heartbeatSeconds: 10, notify: true };
      await this.#boss.createQueue(job.name, settings);
      await this.#boss.updateQueue(job.name, settings);
    }
    this.#running = true;
  }

  async work(runtime: Runtime): Promise<void> {
    for (const handler of this.#options.registry.handlers) {
      if (handler.cron !== undefined) await this.#boss.schedule(handler.job.name, handler.cron, {});
      const { sideBySide } = handler.job;
      await this.#boss.work(handler.job.name, sideBySide === null ? WORK : workSideBySide(sideBySide), async (jobs: TakenJob<unknown>[]) => Promise.all(jobs.map((job) => settle(runtime, handler, job))));
    }
  }

  /** Lets jobs under way end (25 s at most), takes no new ones. */
  async stop(): Promise<void> {
    this.#running = false;
    await this.#boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS });
  }

  async isReady(): Promise<boolean> {
    return this.#running && (await this.#boss.isInstalled());
  }

  async enqueue<P>(tx: Tx, job: Job<P>, payload: P, options: EnqueueOptions = {}): Promise<void> {
    this.#options.registry.handlerOf(job.name);
    await this.#send(tx, job.name, payload, options);
  }

  async enqueueAll<P>(tx: Tx, job: Job<P>, payloads: readonly P[]): Promise<void> {
    this.#options.registry.handlerOf(job.name);
    if (payloads.length === 0) return;
    const made = await this.#boss.insert(job.name, payloads.map((payload) => ({ data: payload as object })), { db: inTransaction(tx), returnId: true });
    if (made?.length !== payloads.length) throw new Error(`jobs ${job.name} were not taken by the queue`);
  }

  async raise<P>(tx: Tx, event: DomainEvent<P>, payload: P): Promise<void> {
    for (const listener of this.#options.registry.listenersOf(event.name)) await this.#send(tx, listener.job.name, payload, {});
  }

  /** Runs what is due now, and what that causes, until nothing is left. For tests and commands. */
  async drain(runtime: Runtime): Promise<void> {
    for (let found = true; found; ) {
      found = false;
      for (const handler of this.#options.registry.handlers) {
        for (const job of await this.#boss.fetch<unknown>(handler.job.name, { batchSize: FETCH_AT_ONCE })) {
          found = true;
          try {
            await runJob(runtime, handler, job);
            await this.#boss.complete(handler.job.name, job.id);
          } catch (error) {
            await this.#boss.fail(handler.job.name, job.id, { message: (error as Error).message });
          }
        }
      }
    }
  }

  /** Queues a job of the timetable now. */
  async enqueueByName(runtime: Runtime, name: string): Promise<void> {
    const { job } = this.#options.registry.handlerOf(name);
    await runtime.db.transaction().execute((tx) => this.#send(tx, job.name, {}, {}));
  }

  async #send(tx: Tx, name: string, payload: unknown, options: EnqueueOptions): Promise<void> {
    const sent = await this.#boss.send(name, payload as object, { db: inTransaction(tx), ...(options.delaySeconds === undefined ? {} : { startAfter: options.delaySeconds }) });
    if (sent === null) throw new Error(`job ${name} was not taken by the queue`);
  }
}

/** Lets the queue write in the caller's transaction. */
function inTransaction(tx: Tx) {
  return {
    executeSql: async (text: string, values: unknown[] = []) => {
      const result = await tx.executeQuery(CompiledQuery.raw(text, values));
      return { rows: result.rows as never[] };
    },
  };
}

async function settle(runtime: Runtime, handler: JobHandler, job: TakenJob<unknown>): Promise<JobResult> {
  try {
    await runJob(runtime, handler, job);
    return { id: job.id, status: 'completed' };
  } catch (error) {
    return { id: job.id, status: 'failed', output: { message: (error as Error).message } };
  }
}

async function runJob(runtime: Runtime, handler: JobHandler, job: TakenJob<unknown>): Promise<void> {
  const log = runtime.log.child({ job: handler.job.name, jobId: job.id });
  try {
    const payload = z.parse(handler.job.payload, job.data ?? {});
    const origin = { actor: { kind: 'system', job: handler.job.name }, ip: '', userAgent: '', requestId: newId(), locale: 'ru', cookies: {} } as const;
    await handler.useCase.execute({ ...runtime, log }, origin, payload);
    log.info('job done');
  } catch (error) {
    log.error({ err: error }, 'job failed');
    throw error;
  }
}
