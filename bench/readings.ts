import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Feed } from '#contract/back-office.ts';
import { systemClock } from '#kernel/clock.ts';
import { readConfig } from '#kernel/config.ts';
import { createLog } from '#kernel/log.ts';
import { readJob } from '#modules/back-office/readings/jobs.ts';
import { createServer, type Server } from '#server/wiring.ts';
import { productionSettings, type BenchDatabase } from './portal.ts';

const LOOK_EVERY_MS = 250;
/** What a back office tells. */
const COPIED = ['client_managers', 'client_organizations', 'client_contacts', 'payees', 'contracts', 'products', 'documents', 'payments'];

export interface Reading {
  readonly id: string;
  readonly feed: string;
  readonly state: string;
  readonly problem: unknown;
  readonly read: number;
  readonly changed: number;
  readonly refused: number;
  readonly vanished: number;
  readonly started_at: Date;
  readonly seconds: number;
}

/** Orders readings from a portal's workers and looks how they do. */
export class Readings {
  readonly #client: pg.Client;
  readonly #server: Server;

  private constructor(client: pg.Client, server: Server) {
    this.#client = client;
    this.#server = server;
  }

  static async of({ url, ownerUrl }: BenchDatabase): Promise<Readings> {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    const server = createServer({ config: readConfig(productionSettings(url)), databaseUrl: url, clock: systemClock, log: createLog('silent') });
    await server.jobs.start();
    return new Readings(client, server);
  }

  /** Has the accounting base read whole: one feed, or all in their order. */
  async order(feed: Feed | null): Promise<void> {
    const { jobs, runtime } = this.#server;
    await runtime.db.transaction().execute((tx) => jobs.enqueue(tx, readJob, { source: 'odata', feed, isWhole: true, startedBy: null }));
  }

  async list(since: Date): Promise<Reading[]> {
    const { rows } = await this.#client.query<Reading>(
      `select id, feed, state, problem, read, changed, refused, vanished, started_at, extract(epoch from coalesce(ended_at, now()) - started_at)::int as seconds
       from back_office_readings where started_at >= $1 order by id`,
      [since],
    );
    return rows;
  }

  /** The reading of a feed, once it is as is asked for; throws when one ends otherwise than well. */
  async until(feed: Feed, since: Date, isReached: (reading: Reading) => boolean): Promise<Reading> {
    for (;;) {
      const readings = await this.list(since);
      const failed = readings.find(({ state }) => state === 'failed');
      if (failed) throw new Error(`${failed.feed} ended with ${JSON.stringify(failed.problem)}`);
      const found = readings.find((reading) => reading.feed === feed);
      if (found && isReached(found)) return found;
      await sleep(LOOK_EVERY_MS);
    }
  }

  /** Lets the two minutes pass after which a reading without a sign of life is taken over. */
  async letLifePass(id: string): Promise<void> {
    await this.#client.query(`update back_office_readings set beat_at = beat_at - interval '2 minutes' where id = $1`, [id]);
    await this.#server.jobs.enqueueByName(this.#server.runtime, 'back-office.sweep');
  }

  /** Rows that were ever written to the tables that copy the base; a worker's, once it has stopped. */
  async countWritten(): Promise<number> {
    const { rows } = await this.#client.query<{ written: number }>(`select sum(n_tup_ins + n_tup_upd + n_tup_del)::int as written from pg_stat_user_tables where relname = any($1)`, [COPIED]);
    return rows[0]?.written ?? 0;
  }

  async close(): Promise<void> {
    await this.#server.close();
    await this.#client.end();
  }
}
