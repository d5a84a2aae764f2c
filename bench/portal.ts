import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { systemClock } from '#kernel/clock.ts';
import { readConfig } from '#kernel/config.ts';
import { startEmbeddedPostgres } from '#kernel/embedded-postgres/index.ts';
import { createLog } from '#kernel/log.ts';
import { prepareDatabase } from '#kernel/prepare-database.ts';
import { loadDemo } from '#db/demo/index.ts';
import { demoClients } from '#db/demo/sign-ins.ts';
import { createServer } from '#server/wiring.ts';
import { coreSecondsOf } from './memory.ts';

export const KEY = Buffer.alloc(32, 3).toString('base64');

/** Settings of a portal in production, whose gateways are named but never called. */
export function productionSettings(databaseUrl: string): Record<string, string> {
  return {
    NODE_ENV: 'production', ROLE: 'web', HOST: '127.0.0.1', LOG_LEVEL: 'warn', DATABASE_URL: databaseUrl, SECRET_KEY: KEY, PUBLIC_URL: 'http://localhost:3000',
    PROVIDER_NAME: 'Замер', SUPPORT_EMAIL: 'support@provider.example', DUTY_MANAGER_EMAIL: 'duty@provider.example',
    SMS_GATEWAY: 'smsc', SMSC_API_KEY: 'none', MAIL_GATEWAY: 'smtp', SMTP_URL: 'smtps://localhost', TRUSTED_PROXIES: '127.0.0.1',
  };
}

export interface BenchDatabase {
  /** As requests come to it. */
  readonly url: string;
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

/** A database of its own with the demo provider in it. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const database = await openEmptyDatabase();
  const config = readConfig({ ...productionSettings(database.url), NODE_ENV: 'development', SMS_GATEWAY: 'outbox', MAIL_GATEWAY: 'outbox' });
  const server = createServer({ config, databaseUrl: database.url, clock: systemClock, log: createLog('silent') });
  await server.jobs.start();
  await loadDemo(server.runtime);
  await server.close();
  return database;
}

/** One with nothing in it. */
export async function openEmptyDatabase(): Promise<BenchDatabase> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-bench-'));
  chmodSync(folder, 0o755);
  const log = createLog('silent');
  const database = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), log });
  await prepareDatabase(database, log);
  return {
    url: database.servingUrl,
    ownerUrl: database.ownerUrl,
    async stop() {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A script of this folder in a process of its own; it prints its address when it listens. */
export async function startProcess(script: string, environment: Record<string, string>): Promise<{ address: string; coreSeconds(): number; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, script)], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const address of createInterface({ input: child.stdout })) {
    return {
      address,
      coreSeconds: () => coreSecondsOf(child.pid ?? 0),
      async stop() {
        if (child.exitCode !== null) return;
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGKILL');
        await gone;
      },
    };
  }
  throw new Error(`${script} ended before it listened`);
}

export const credentials = { phone: demoClients.administrator.phone, password: demoClients.administrator.password, remember: false };
export const headers = { 'content-type': 'application/json', 'x-requested-with': 'kabinet' };

/** The cookie of the demo's administrator, signed in. */
export async function signIn(address: string): Promise<string> {
  const response = await fetch(`${address}/api/session`, { method: 'POST', headers, body: JSON.stringify(credentials) });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
