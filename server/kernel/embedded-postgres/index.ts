import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Log } from '../log.ts';
import { findBinaries } from './binaries.ts';
import { answers, ensureCluster, isAlive, livingPostmaster, pause, startPostmaster, stopPostmaster, urlOf, type Cluster, type Postmaster } from './cluster.ts';
import { isOpenTo, serverUser, type ServerUser } from './server-user.ts';

export interface EmbeddedPostgres {
  readonly url: string;
  /** Stops the server, unless another process of ours has it for its own. */
  stop(): Promise<void>;
}

const START_TRIES = 20;
const RETRY_AFTER_MS = 250;

/**
 * Our own PostgreSQL, with its data in `dataDir`. A server that outlived its portal (kill -9) is
 * taken over; one that a living portal runs is used and left alone. `fast` gives up safety for speed:
 * tests only.
 */
export async function startEmbeddedPostgres(options: { dataDir: string; log: Log; fast?: boolean }): Promise<EmbeddedPostgres> {
  const user = serverUser();
  const data = placeOf(options.dataDir, user);
  if (data !== options.dataDir) options.log.info({ data }, 'the database lies where its user can reach it');
  const folder = path.dirname(data);
  mkdirSync(folder, { recursive: true });
  if (user) chownSync(folder, user.uid, user.gid);
  const cluster: Cluster = { folder, data, binaries: findBinaries(user), user };
  await ensureCluster(cluster);
  const found = livingPostmaster(cluster);
  const postmaster = found && (await isOurs(cluster, found)) ? found : await startStubbornly(cluster, options.fast ?? false);
  const url = urlOf(cluster, postmaster.port);
  if (!takeOwnership(folder)) return { url, stop: async () => {} };
  return {
    url,
    async stop() {
      rmSync(ownerFileOf(folder), { force: true });
      await stopPostmaster(postmaster);
    },
  };
}

/** A lock file may name a process that has nothing to do with us; and a server may be ending. */
async function isOurs(cluster: Cluster, postmaster: Postmaster): Promise<boolean> {
  return answers(urlOf(cluster, postmaster.port));
}

/** After a kill -9 the dead server's children may hold its memory a moment longer. */
async function startStubbornly(cluster: Cluster, fast: boolean): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startPostmaster(cluster, fast);
    } catch (error) {
      if (attempt === START_TRIES) throw error;
      for (const until = performance.now() + RETRY_AFTER_MS; performance.now() < until; ) await pause();
    }
  }
}

/** As root in a folder that is closed to others, the data lies in /var/lib under a name of its own. */
function placeOf(dataDir: string, user: ServerUser | null): string {
  let parent = path.dirname(dataDir);
  while (!existsSync(parent)) parent = path.dirname(parent);
  if (user === null || isOpenTo(parent)) return dataDir;
  return path.join('/var/lib/kabinet', createHash('sha256').update(dataDir).digest('hex').slice(0, 16), 'postgres');
}

function ownerFileOf(folder: string): string {
  return path.join(folder, 'postgres-owner');
}

/** Whose process stops the server: the first that is still alive. */
function takeOwnership(folder: string): boolean {
  const file = ownerFileOf(folder);
  const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (owner > 0 && owner !== process.pid && isAlive(owner)) return false;
  writeFileSync(file, String(process.pid));
  return true;
}
