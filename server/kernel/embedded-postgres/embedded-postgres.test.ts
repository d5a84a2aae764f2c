import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { startEmbeddedPostgres } from './index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-pg-'));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = () => startEmbeddedPostgres({ dataDir: path.join(folder, 'data', 'postgres'), log: createLog('silent') });
const postmasterPid = () => Number(readFileSync(path.join(folder, 'data', 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test('keeps what was written through a stop and a kill -9', async () => {
  const first = await start();
  await query(first.url, 'create table kept (n int); insert into kept values (1)');
  await first.stop();
  const second = await start();
  await query(second.url, 'insert into kept values (2)');
  process.kill(postmasterPid(), 'SIGKILL');
  const third = await start();
  expect(await query(third.url, 'select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }]);
  await third.stop();
});

test('takes over a server that outlived its portal', async () => {
  await start();
  const pid = postmasterPid();
  rmSync(path.join(folder, 'data', 'postgres-owner'));
  const next = await start();
  expect(postmasterPid()).toBe(pid);
  await next.stop();
  await expect(query(next.url, 'select 1')).rejects.toThrow();
});

test('asks for a password, which others cannot read, and sorts Russian as Russians do', async () => {
  const server = await start();
  const without = new URL(server.url);
  without.password = 'wrong';
  await expect(query(without.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  expect(statSync(path.join(folder, 'data', 'postgres-password')).mode & 0o077).toBe(0);
  expect(await query(server.url, "select w from unnest(array['ель', 'ёж', 'Жук', 'еда']) w order by w")).toEqual([{ w: 'еда' }, { w: 'ёж' }, { w: 'ель' }, { w: 'Жук' }]);
  await server.stop();
});
