import os from 'node:os';
import { systemClock } from '#kernel/clock.ts';
import { readConfig, readSettings } from '#kernel/config.ts';
import { StartError } from '#kernel/environment.ts';
import { createLog } from '#kernel/log.ts';
import { prepareDatabase } from '#kernel/prepare-database.ts';
import type { Origin } from '#kernel/actor.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { openOrStartDatabase } from '../main.ts';
import { createServer } from '../wiring.ts';

/** A wrong call of a command: its message is for the person, without a stack. */
export class UsageError extends Error {}

/** Who a command acts as. */
export function commandOrigin(name: string): Origin {
  return { actor: { kind: 'system', job: name }, ip: '', userAgent: '', requestId: `command:${name}`, locale: 'ru', cookies: {} };
}

/** What a command ends in order before a Ctrl-C ends it. */
export interface BreakOff {
  first(end: () => Promise<void>): void;
}

/** Runs a command on the portal's database, started if need be, and exits with 0, or with 1 and one line. */
export async function command(work: (runtime: Runtime, breakOff: BreakOff) => Promise<void>): Promise<void> {
  // By a Ctrl-C: what is under way is rolled back, and a database that runs for us alone stops.
  let broken = false;
  let endInOrder = async () => {};
  try {
    const config = { ...readConfig(readSettings()), role: 'web' as const };
    const log = createLog(config.logLevel);
    const database = await openOrStartDatabase(config, log, { step: () => {} });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        broken = true;
        void endInOrder().catch(() => {}).then(database.stop).finally(() => process.exit(128 + os.constants.signals[signal]));
      });
    }
    try {
      await prepareDatabase(database, log);
      const server = createServer({ config, databaseUrl: database.servingUrl, clock: systemClock, log });
      await server.jobs.start();
      try {
        await work(server.runtime, { first: (end) => void (endInOrder = end) });
      } finally {
        await server.close();
      }
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (broken) return;
    if (!(error instanceof UsageError) && !(error instanceof StartError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
