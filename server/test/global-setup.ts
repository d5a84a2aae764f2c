import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#kernel/embedded-postgres/index.ts';
import { createLog } from '#kernel/log.ts';
import { ensureServingUser } from '#kernel/serving-user.ts';
import { prepareTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The maintenance database of the server that all tests share, as the owner; each test file clones the template. */
    databaseUrl: string;
    /** The same as the user that portals serve as. */
    servingUrl: string;
    /** Where portals keep files, all below one folder that goes at the end. */
    dataDir: string;
  }
}

const SERVING_USER = 'kabinet_test_serving';

/** Somebody's own PostgreSQL, at the address of a user who may make databases and users. */
async function onGiven(ownerUrl: string): Promise<EmbeddedPostgres> {
  const password = randomBytes(24).toString('base64url');
  await ensureServingUser(ownerUrl, SERVING_USER, password);
  const servingUrl = new URL(ownerUrl);
  Object.assign(servingUrl, { username: SERVING_USER, password });
  return { ownerUrl, servingUrl: servingUrl.href, servingUser: SERVING_USER, stop: async () => {} };
}

/** One PostgreSQL for the whole run: the one in TEST_DATABASE_URL, else an embedded one without fsync. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kabinet-test-'));
  // As root the server runs as another user, who must reach its data.
  await chmod(folder, 0o755);
  const server = given === undefined ? await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), log: createLog('silent'), fast: true }) : await onGiven(given);
  const admin = new pg.Client({ connectionString: server.ownerUrl });
  await admin.connect();
  await prepareTemplate(admin, server);
  await admin.end();
  project.provide('databaseUrl', server.ownerUrl);
  project.provide('servingUrl', server.servingUrl);
  project.provide('dataDir', folder);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
