import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { ServerUser } from './server-user.ts';

const run = promisify(execFile);

export const USER = 'kabinet';
const START_LIMIT_MS = 30_000;
const LOOK_EVERY_MS = 20;

export interface Cluster {
  /** Parent of the data, the password and the log. */
  readonly folder: string;
  readonly data: string;
  readonly binaries: string;
  readonly user: ServerUser | null;
}

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const as = (user: ServerUser | null) => (user === null ? {} : { uid: user.uid, gid: user.gid });
const executable = (cluster: Cluster, name: string) => path.join(cluster.binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** Makes the cluster when it is not there. A half-made one, left by a kill, is made anew. */
export async function ensureCluster(cluster: Cluster): Promise<void> {
  if (existsSync(cluster.data)) return;
  const half = `${cluster.data}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const password = randomBytes(24).toString('base64url');
  const passwordFile = passwordFileOf(cluster);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (cluster.user) {
    chownSync(half, cluster.user.uid, cluster.user.gid);
    chownSync(passwordFile, cluster.user.uid, cluster.user.gid);
  }
  chmodSync(half, 0o700);
  await run(executable(cluster, 'initdb'), ['-D', half, '-U', USER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=ru-RU', '--no-instructions'], as(cluster.user));
  renameSync(half, cluster.data);
}

function passwordFileOf(cluster: Cluster): string {
  return path.join(cluster.folder, 'postgres-password');
}

export function urlOf(cluster: Cluster, port: number): string {
  return `postgres://${USER}:${readFileSync(passwordFileOf(cluster), 'utf8')}@127.0.0.1:${port}/postgres`;
}

/** The server that holds the data now, as its lock file says; null when that process is gone. */
export function livingPostmaster(cluster: Cluster): Postmaster | null {
  const file = path.join(cluster.data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  return pid > 0 && isAlive(pid) ? { pid, port: Number(lines[3]) } : null;
}

/** A zombie, whose parent has not yet asked for its end, does not live. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const status = `/proc/${pid}/status`;
    return !existsSync(status) || !/^State:\s+Z/m.test(readFileSync(status, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Starts a server on the data. Detached: a Ctrl-C of the terminal must not reach it before us. */
export async function startPostmaster(cluster: Cluster, fast: boolean): Promise<Postmaster> {
  const port = await freePort();
  const logFile = path.join(cluster.folder, 'postgres.log');
  const log = openSync(logFile, 'a', 0o600);
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'timezone=UTC', ...(fast ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : [])];
  const child = spawn(executable(cluster, 'postgres'), ['-D', cluster.data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])], {
    ...as(cluster.user), detached: true, stdio: ['ignore', log, log], env: { ...process.env, LC_MESSAGES: 'C' },
  });
  closeSync(log);
  child.unref();
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  const url = urlOf(cluster, port);
  for (const deadline = performance.now() + START_LIMIT_MS; performance.now() < deadline; await pause()) {
    if (await answers(url)) return { pid: child.pid ?? 0, port };
    if (ended) throw new Error(`PostgreSQL did not start: ${lastLine(logFile)}`);
  }
  throw new Error(`PostgreSQL did not answer within ${START_LIMIT_MS / 1000} s; see ${logFile}`);
}

/** Asks the server to end now (its "fast" way: open transactions are rolled back) and waits for it. */
export async function stopPostmaster({ pid }: Postmaster): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
  while (isAlive(pid)) await pause();
}

export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function lastLine(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? '';
}
