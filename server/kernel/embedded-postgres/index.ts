import type { Log } from '../log.ts';
import { openCluster } from './cluster.ts';
import { Hold } from './hold.ts';

export interface EmbeddedPostgres {
  /** On 127.0.0.1, as the owner of everything; the same until `stop`, also when the server is started again. */
  readonly url: string;
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
  const hold = await Hold.take(await openCluster(options.dataDir, options.fast ?? false), options.log);
  let stopped: Promise<void> | null = null;
  return { url: hold.url, stop: () => (stopped ??= hold.letGo()) };
}
