import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createApp } from '#http/app.ts';
import { alone } from '#kernel/alone.ts';
import { systemClock } from '#kernel/clock.ts';
import { readConfig, type Config } from '#kernel/config.ts';
import { ConfigError } from '#kernel/environment.ts';
import { startEmbeddedPostgres } from '#kernel/embedded-postgres/index.ts';
import { checkGivenPostgres } from '#kernel/given-postgres.ts';
import { createLog, type Log } from '#kernel/log.ts';
import { prepareDatabase, type DatabaseAccess } from '#kernel/prepare-database.ts';
import { createServer, type Server } from './wiring.ts';
import { isDemoLoaded, loadDemo } from '#db/demo/index.ts';

/** Told what the start is doing, and at the end where the portal is. */
export interface StartObserver {
  step(text: string): void;
  ready(config: Config, server: Server): void;
}

const WEB_DIST = path.join(import.meta.dirname, '..', 'web', 'dist');
const STOP_LIMIT_MS = 30_000;
/** Any constant: of processes that start at once on an empty database one loads the demo provider. */
const DEMO_LOCK = 7_215_036;

/**
 * One process from start to stop: database, schema, demo provider on the first start with the
 * embedded database, then the roles of `ROLE`. Comes back when everything is stopped.
 */
export async function main(environment: Record<string, string | undefined>, observer: StartObserver): Promise<void> {
  const config = readConfig(environment);
  const log = createLog(config.logLevel);
  const stopping = untilToldToStop();
  const database = await openOrStartDatabase(config, log, observer);
  const stack: Array<() => Promise<void>> = [database.stop];
  try {
    await prepareDatabase(database, log, (name) => observer.step(`migration ${name}`));
    const server = createServer({ config, databaseUrl: database.servingUrl, clock: systemClock, log });
    stack.push(server.close);
    void lookAtFileStorage(server, log);
    await server.jobs.start();
    if (config.databaseUrl === null) await alone(database.servingUrl, DEMO_LOCK, () => loadDemoOnce(server, observer));
    if (config.role !== 'web') await server.work();
    if (config.role !== 'worker') {
      const app = await createApp({ runtime: server.runtime, routes: server.routes, authenticators: server.authenticators, topics: server.topics, ready: server.ready, webDist: WEB_DIST });
      stack.push(() => app.close());
      await listen(app, config);
    }
    observer.ready(config, server);
    await stopping;
    log.info('stopping');
  } finally {
    const limit = setTimeout(() => {
      log.error('stopping took too long');
      process.exit(1);
    }, STOP_LIMIT_MS);
    for (const stop of stack.toReversed()) await stop();
    clearTimeout(limit);
  }
}

/** The database of `DATABASE_URL`, or our own, started if it does not run yet. */
export async function openOrStartDatabase(config: Config, log: Log, observer: Pick<StartObserver, 'step'>): Promise<DatabaseAccess & { stop(): Promise<void> }> {
  observer.step('database');
  if (config.databaseUrl !== null) {
    const { servingUser } = await checkGivenPostgres(config.databaseUrl, config.databaseOwnerUrl);
    return { servingUrl: config.databaseUrl, servingUser, ownerUrl: config.databaseOwnerUrl, stop: async () => {} };
  }
  return startEmbeddedPostgres({ dataDir: path.join(config.dataDir, 'postgres'), log });
}

/** The portal starts without it, too: the storage may come later, and most of what people do needs no file. */
async function lookAtFileStorage({ fileStorage }: Server, log: Log): Promise<void> {
  const { ok, detail } = await fileStorage.check();
  if (!ok) log.error({ storage: fileStorage.name, detail }, 'files can neither be kept nor given out');
}

async function loadDemoOnce(server: Server, observer: StartObserver): Promise<void> {
  if (await isDemoLoaded(server.runtime.db)) return;
  observer.step('demo provider');
  await loadDemo(server.runtime);
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'EADDRINUSE') throw new ConfigError('PORT', `${port}, on which another program listens`, 'a free port');
    if (code === 'EACCES') throw new ConfigError('PORT', `${port}, which this user may not use`, 'a port above 1023');
    if (['ENOTFOUND', 'EADDRNOTAVAIL', 'EAI_AGAIN'].includes(code)) throw new ConfigError('HOST', `"${host}"`, 'a name or an address of this machine');
    throw error;
  }
}

/** The terminal, npm and our wrapper may each pass on the same Ctrl-C. */
const ECHO_MS = 1000;

/** Ctrl-C, SIGTERM and a closed terminal stop; a second Ctrl-C ends at once. */
function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let toldAt: number | null = null;
    const tell = (signal: NodeJS.Signals) => {
      if (toldAt !== null && signal === 'SIGINT' && performance.now() - toldAt > ECHO_MS) process.exit(130);
      toldAt ??= performance.now();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, tell);
  });
}
