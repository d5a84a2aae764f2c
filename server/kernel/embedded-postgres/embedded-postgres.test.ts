import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLog } from '../log.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './index.ts';
import { isAlive } from './process-state.ts';

const log = createLog('silent');
let folder: string;
let dataDir: string;
const running = new Set<EmbeddedPostgres>();

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-pg-'));
  chmodSync(folder, 0o755);
  dataDir = path.join(folder, 'data', 'postgres');
});

afterEach(async () => {
  for (const server of running) await server.stop();
  running.clear();
  if (existsSync(dataDir)) rmSync(path.dirname(realpathSync(dataDir)), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, log });
  running.add(server);
  return server;
}

async function stop(server: EmbeddedPostgres): Promise<void> {
  running.delete(server);
  await server.stop();
}

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const lockFile = () => path.join(dataDir, 'postmaster.pid');
const postmasterPid = () => Number(readFileSync(lockFile(), 'utf8').split('\n')[0]);

/** Another process of ours that uses the same data; with the pid of the server once it runs. */
async function startElsewhere(then = ''): Promise<{ process: ChildProcess; url: string }> {
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(path.join(import.meta.dirname, 'index.ts'))};
    import { createLog } from ${JSON.stringify(path.join(import.meta.dirname, '..', 'log.ts'))};
    const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: createLog('silent') });
    process.stdout.write(server.ownerUrl + '\\n');
    process.once('SIGTERM', () => void server.stop());
    ${then}`;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const url of createInterface({ input: child.stdout })) return { process: child, url };
  throw new Error('the other process ended before it had a server');
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

test('keeps what was written, through a stop and a start', async () => {
  const first = await start();
  await query(first.ownerUrl, 'create table kept (n int); insert into kept values (1)');
  const pid = postmasterPid();
  await stop(first);
  expect(isAlive(pid)).toBe(false);
  const second = await start();
  expect(await query(second.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
});

test('comes back at the same address after a kill -9, with all that was committed', async () => {
  const server = await start();
  await query(server.ownerUrl, 'create table kept (n int); insert into kept values (1)');
  process.kill(postmasterPid(), 'SIGKILL');
  await vi.waitFor(async () => expect(await query(server.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]), { timeout: 20_000, interval: 50 });
});

test('takes over a server whose process was killed, and stops it in the end', async () => {
  const other = await startElsewhere();
  await query(other.url, 'create table kept (n int)');
  const pid = postmasterPid();
  await end(other.process, 'SIGKILL');
  const server = await start();
  expect(postmasterPid()).toBe(pid);
  expect(await query(server.ownerUrl, 'select n from kept')).toEqual([]);
  await stop(server);
  expect(isAlive(pid)).toBe(false);
});

test('processes that start at the same moment share one server, and the last to leave stops it', async () => {
  const [server, other] = await Promise.all([start(), startElsewhere()]);
  expect(other.url).toBe(server.ownerUrl);
  const pid = postmasterPid();
  await stop(server);
  expect(await query(other.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  await end(other.process, 'SIGTERM');
  expect(isAlive(pid)).toBe(false);
});

test('ends with a process that ends by an error', async () => {
  const other = await startElsewhere('setTimeout(() => { throw new Error("planned") }, 0);');
  if (other.process.exitCode === null) await once(other.process, 'exit');
  await vi.waitFor(() => expect(existsSync(lockFile())).toBe(false), { timeout: 10_000, interval: 20 });
});

test('a lock file that names another program does not keep it from starting', async () => {
  const first = await start();
  const lock = readFileSync(lockFile(), 'utf8');
  await stop(first);
  writeFileSync(lockFile(), lock.replace(/^\d+/, String(process.pid)));
  expect(await query((await start()).ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('works below a folder that is closed to others', async () => {
  chmodSync(folder, 0o700);
  const first = await start();
  await query(first.ownerUrl, 'create table kept (n int)');
  await stop(first);
  expect(await query((await start()).ownerUrl, 'select n from kept')).toEqual([]);
});

test('tells at once why it cannot start', async () => {
  await stop(await start());
  writeFileSync(path.join(dataDir, 'PG_VERSION'), '9\n');
  await expect(start()).rejects.toThrow(/PostgreSQL did not start: .*FATAL: .*incompatible/);
});

test('asks for a password, which others cannot read, and sorts Russian as Russians do', async () => {
  const server = await start();
  const without = new URL(server.ownerUrl);
  without.password = 'wrong';
  await expect(query(without.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  expect(statSync(`${dataDir}-password`).mode & 0o077).toBe(0);
  expect(await query(server.ownerUrl, "select w from unnest(array['ель', 'ёж', 'Жук', 'еда']) w order by w")).toEqual([{ w: 'еда' }, { w: 'ёж' }, { w: 'ель' }, { w: 'Жук' }]);
});

test('has a user for serving, who owns nothing; data of before gets one too', async () => {
  const first = await start();
  const { servingUrl, servingUser } = first;
  const passwordOf = (url: string) => new URL(url).password;
  expect(passwordOf(servingUrl)).not.toBe(passwordOf(first.ownerUrl));
  expect(statSync(`${dataDir}-serving-password`).mode & 0o077).toBe(0);
  await expect(query(servingUrl, 'create table public.mine (n int)')).rejects.toThrow(/permission denied/);
  await stop(first);
  const second = await start();
  expect(passwordOf(second.servingUrl)).toBe(passwordOf(servingUrl));
  await query(second.ownerUrl, `drop role ${servingUser}`);
  await stop(second);
  rmSync(`${dataDir}-serving-password`);
  const third = await start();
  expect(passwordOf(third.servingUrl)).not.toBe(passwordOf(servingUrl));
  expect(await query(third.servingUrl, 'select current_user as name, usesuper as super from pg_user where usename = current_user')).toEqual([{ name: servingUser, super: false }]);
  expect(readFileSync(`${dataDir}.log`, 'utf8')).not.toContain(passwordOf(third.servingUrl));
});

test('writes neither statements nor rows into its log', async () => {
  const server = await start();
  await query(server.ownerUrl, 'create table phones (phone text primary key)');
  await expect(query(server.ownerUrl, "insert into phones values ('+79000000199'), ('+79000000199')")).rejects.toThrow(/duplicate key/);
  expect(readFileSync(`${dataDir}.log`, 'utf8')).toContain('duplicate key');
  expect(readFileSync(`${dataDir}.log`, 'utf8')).not.toContain('+79000000199');
});
