import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { StartError } from '../environment.ts';
import { program, spawnOptions, urlOf, type Cluster } from './cluster.ts';
import { isAlive, someoneWorksIn, worksIn } from './process-state.ts';

const LOOK_EVERY_MS = 20;
/** Long enough to repeat a full log after a power cut. */
const START_LIMIT_MS = 600_000;
const STOP_LIMIT_MS = 20_000;
const LOG_LIMIT_BYTES = 10_000_000;
const WRONG_PASSWORD = '28P01';

/** What passes by itself: another process starts it too, a dead server's children still end, the port went. */
const PASSING = /lock file "postmaster\.pid"|shared memory block|could not create any TCP/;

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const settings = [
  'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'timezone=UTC',
  // Neither statements nor rows go into the log: they carry people's data.
  'log_error_verbosity=terse', 'log_min_error_statement=panic',
];
const fastSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** The server that runs on the data, else a new one (on `port` when given), when it answers. */
export async function findOrStart(cluster: Cluster, port?: number): Promise<Postmaster> {
  let failure = `no answer within ${START_LIMIT_MS / 1000} s`;
  for (const deadline = performance.now() + START_LIMIT_MS; performance.now() < deadline; await pause(LOOK_EVERY_MS)) {
    const living = findLiving(cluster);
    if (living && (await answers(cluster, living.port))) return living;
    if (living) continue;
    const started = await start(cluster, port ?? (await freePort()), deadline);
    if (started === null) break;
    if (typeof started !== 'string') return started;
    failure = started;
    if (!PASSING.test(failure)) break;
  }
  throw new StartError(`PostgreSQL did not start: ${failure} (see ${cluster.logFile})`);
}

/** Asks the server to end now (its "fast" way: open transactions are rolled back) and waits for it. */
export async function stop({ pid }: Postmaster): Promise<void> {
  const ask = (signal: NodeJS.Signals) => isAlive(pid) && process.kill(pid, signal);
  ask('SIGINT');
  for (const deadline = performance.now() + STOP_LIMIT_MS; isAlive(pid) && performance.now() < deadline; ) await pause(LOOK_EVERY_MS);
  // Its "immediate" way: the next start repeats its log, and nothing that was committed is lost.
  ask('SIGQUIT');
}

/** The server that holds the data now, as its lock file says. */
function findLiving(cluster: Cluster): Postmaster | null {
  const file = path.join(cluster.data, 'postmaster.pid');
  const lines = readLines(file);
  const pid = Number(lines[0]);
  if (!(pid > 0) || !isAlive(pid)) return null;
  const folder = realpathSync(cluster.data);
  if (worksIn(pid, folder)) return { pid, port: Number(lines[3]) };
  // After a restart of the machine the number may be another program's, and PostgreSQL would not start.
  if (!someoneWorksIn(folder)) rmSync(file, { force: true });
  return null;
}

function readLines(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
}

/** A new server when it answers, the reason why it ended, or null when it does neither until the deadline. */
async function start(cluster: Cluster, port: number, deadline: number): Promise<Postmaster | string | null> {
  keepLogSmall(cluster.logFile);
  const log = openSync(cluster.logFile, 'a', 0o600);
  const { size } = statSync(cluster.logFile);
  const given = [...settings, ...(cluster.fast ? fastSettings : [])].flatMap((setting) => ['-c', setting]);
  // Detached: a Ctrl-C of the terminal must not reach it before us.
  const child = spawn(program(cluster, 'postgres'), ['-D', cluster.data, '-p', String(port), ...given], { ...spawnOptions(cluster), detached: true, windowsHide: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  const end: { error?: Error } = {};
  child.once('error', (error) => (end.error = error));
  for (; performance.now() < deadline; await pause(LOOK_EVERY_MS)) {
    if (await answers(cluster, port)) return { pid: child.pid ?? 0, port };
    if (end.error) return end.error.message;
    if (child.exitCode !== null || child.signalCode !== null) return readReason(cluster.logFile, size);
  }
  return null;
}

function keepLogSmall(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
}

/** The server's last words since `from`. */
function readReason(file: string, from: number): string {
  const lines = readFileSync(file).subarray(from).toString().trimEnd().split('\n');
  return lines.findLast((line) => /\b(FATAL|PANIC):/.test(line)) ?? lines.at(-1) ?? '';
}

/** False while it starts, recovers or ends. */
async function answers(cluster: Cluster, port: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(cluster, port), connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === WRONG_PASSWORD) throw new StartError(`the database does not take the password in ${cluster.passwordFile}`, { cause: error });
    return false;
  } finally {
    await client.end().catch(() => {});
  }
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
