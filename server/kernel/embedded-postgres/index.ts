import type { Log } from '../log.ts';
import type { DatabaseAccess } from '../prepare-database.ts';
import { ensureServingUser } from '../serving-user.ts';
import { openCluster, SERVING_USER, servingPassword } from './cluster.ts';
import { Hold } from './hold.ts';

/** On 127.0.0.1; the addresses are the same until `stop`, also when the server is started again. */
export interface EmbeddedPostgres extends DatabaseAccess {
  /** As the owner of everything. */
  readonly ownerUrl: string;
  /** Stops the server, once, or leaves it to the other processes of ours that use it. */
  stop(): Promise<void>;
}

/**
 * Our own PostgreSQL, with its data in `dataDir` (or where a link at `dataDir` says, when root's
 * folders are closed to the server's user). A server that outlived its portal (kill -9) is taken
 * over; one that another process of ours runs is shared. `fast` gives up safety for speed: tests
 * only. Throws one readable sentence when there is no server to be had.
 */
export async function startEmbeddedPostgres(options: { dataDir: string; log: Log; fast?: boolean }): Promise<EmbeddedPostgres> {
  const cluster = await openCluster(options.dataDir, options.fast ?? false);
  const hold = await Hold.take(cluster, options.log);
  try {
    await ensureServingUser(hold.ownerUrl, SERVING_USER, servingPassword(cluster));
  } catch (error) {
    await hold.letGo();
    throw error;
  }
  let stopped: Promise<void> | null = null;
  return { ownerUrl: hold.ownerUrl, servingUrl: hold.servingUrl, servingUser: SERVING_USER, stop: () => (stopped ??= hold.letGo()) };
}
