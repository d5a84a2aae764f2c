import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '#kernel/embedded-postgres/index.ts';
import { createLog } from '#kernel/log.ts';
import { prepareTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The maintenance database of the server that all tests share; each test file clones the template. */
    databaseUrl: string;
  }
}

/** One PostgreSQL for the whole run: the one in TEST_DATABASE_URL, else an embedded one without fsync. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kabinet-test-'));
  // As root the server runs as another user, who must reach its data.
  await chmod(folder, 0o755);
  const server = given === undefined ? await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), log: createLog('silent'), fast: true }) : { url: given, stop: async () => {} };
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await prepareTemplate(admin, server.url);
  await admin.end();
  project.provide('databaseUrl', server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
