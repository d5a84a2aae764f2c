import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../log.ts';
import { servingUrlOf, urlOf, type Cluster } from './cluster.ts';
import { findOrStart, stop, type Postmaster } from './postmaster.ts';
import { isAlive } from './process-state.ts';

/** Any constant: all processes that use the same server hold this lock together. */
const LOCK = 7_215_034;
const AGAIN_AFTER_MS = 1000;
/** The name of its connection, followed by the process's number. */
const HOLDER = 'kabinet-hold-';

/**
 * This process's use of a server, told by a shared lock on a connection of its own, which ends with
 * the process however it ends. The last one to let go stops the server. A server that ends under us
 * is started again where it was.
 */
export class Hold {
  readonly #cluster: Cluster;
  readonly #log: Log;
  #postmaster: Postmaster;
  #client: pg.Client;
  #stopping = false;
  #reviving: Promise<void> = Promise.resolve();
  readonly #atExit: () => void;

  private constructor(cluster: Cluster, log: Log, found: Found) {
    this.#cluster = cluster;
    this.#log = log;
    this.#postmaster = found.postmaster;
    this.#client = found.client;
    this.#watch();
    // What ends without `letGo`, by an error say, takes a server with it that it does not share.
    this.#atExit = () => (found.shared ? undefined : this.#endAtOnce());
    process.on('exit', this.#atExit);
  }

  static async take(cluster: Cluster, log: Log): Promise<Hold> {
    return new Hold(cluster, log, await take(cluster));
  }

  get ownerUrl(): string {
    return urlOf(this.#cluster, this.#postmaster.port);
  }

  get servingUrl(): string {
    return servingUrlOf(this.#cluster, this.#postmaster.port);
  }

  async letGo(): Promise<void> {
    this.#stopping = true;
    await this.#reviving;
    process.off('exit', this.#atExit);
    const last = await letGo(this.#client);
    if (last) await stop(this.#postmaster);
    await this.#client.end().catch(() => {});
  }

  #watch(): void {
    this.#client.once('end', () => {
      if (!this.#stopping) this.#reviving = this.#revive();
    });
  }

  async #revive(): Promise<void> {
    this.#log.error('the embedded PostgreSQL has ended; starting it again');
    while (!this.#stopping) {
      try {
        ({ postmaster: this.#postmaster, client: this.#client } = await take(this.#cluster, this.#postmaster.port));
        this.#watch();
        return;
      } catch (error) {
        this.#log.error({ reason: (error as Error).message }, 'the embedded PostgreSQL does not start');
        await pause(AGAIN_AFTER_MS);
      }
    }
  }

  #endAtOnce(): void {
    try {
      process.kill(this.#postmaster.pid, 'SIGINT');
    } catch {
      // It is gone already.
    }
  }
}

interface Found {
  readonly postmaster: Postmaster;
  readonly client: pg.Client;
  /** Did other processes of ours use the server before us? */
  readonly shared: boolean;
}

/** A server may be ending just as we find it: its last user has let go. Then there is another try. */
async function take(cluster: Cluster, port?: number): Promise<Found> {
  for (;;) {
    const postmaster = await findOrStart(cluster, port);
    const client = new pg.Client({ connectionString: urlOf(cluster, postmaster.port), application_name: `${HOLDER}${process.pid}`, keepAlive: true });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query('select pg_advisory_lock_shared($1)', [LOCK]);
      return { postmaster, client, shared: await othersHold(client) };
    } catch {
      await client.end().catch(() => {});
    }
  }
}

/** True when nobody else holds the server; then nobody can take it any more. */
async function letGo(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [LOCK]);
    const answer = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [LOCK]);
    return answer.rows[0]?.last === true || !(await othersHold(client));
  } catch {
    // The server is ending already.
    return false;
  }
}

/** The server may not yet have seen that a killed process is gone, so each is asked whether it lives. */
async function othersHold(client: pg.Client): Promise<boolean> {
  const answer = await client.query<{ name: string }>(
    "select application_name as name from pg_locks join pg_stat_activity using (pid) where locktype = 'advisory' and objid = $1 and granted and pid <> pg_backend_pid()",
    [LOCK],
  );
  return answer.rows.some(({ name }) => isAlive(Number(name.slice(HOLDER.length))));
}
