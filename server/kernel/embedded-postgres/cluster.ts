import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { writeSecretOnce } from '../write-once.ts';
import { findBinaries } from './binaries.ts';
import { placeOf } from './places.ts';
import { isAlive } from './process-state.ts';
import { serverUser, type ServerUser } from './server-user.ts';

const run = promisify(execFile);
const OWNER = 'kabinet';
export const SERVING_USER = 'kabinet_serving';

/** The files of one database: its data, and beside it the passwords and the log. */
export interface Cluster {
  readonly data: string;
  /** Of the owner. */
  readonly passwordFile: string;
  readonly servingPasswordFile: string;
  readonly logFile: string;
  readonly binaries: string;
  readonly user: ServerUser | null;
  /** Without the care for a power cut: tests only. */
  readonly fast: boolean;
}

/** Finds the cluster of `dataDir`, and makes it when it is not there. */
export async function openCluster(dataDir: string, fast: boolean): Promise<Cluster> {
  const user = serverUser();
  const data = placeOf(path.resolve(dataDir), user);
  const cluster = { data, passwordFile: `${data}-password`, servingPasswordFile: `${data}-serving-password`, logFile: `${data}.log`, binaries: findBinaries(user), user, fast };
  if (!existsSync(data)) await make(cluster);
  // Older data came without.
  if (!existsSync(cluster.servingPasswordFile)) writeSecretOnce(cluster.servingPasswordFile, newPassword());
  return cluster;
}

/** Spawn options of the server's programs; the folder that they begin in must be open to their user. */
export function spawnOptions({ user }: Cluster): { cwd: string; uid?: number; gid?: number } {
  const cwd = path.parse(process.cwd()).root;
  return user === null ? { cwd } : { cwd, uid: user.uid, gid: user.gid };
}

export function program(cluster: Cluster, name: string): string {
  return path.join(cluster.binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** As the owner of everything. */
export function urlOf(cluster: Cluster, port: number): string {
  return addressOf(OWNER, readFileSync(cluster.passwordFile, 'utf8'), port);
}

export function servingPassword(cluster: Cluster): string {
  return readFileSync(cluster.servingPasswordFile, 'utf8');
}

export function servingUrlOf(cluster: Cluster, port: number): string {
  return addressOf(SERVING_USER, servingPassword(cluster), port);
}

function addressOf(user: string, password: string, port: number): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/postgres?sslmode=disable`;
}

/** Made aside and moved into place whole: a kill leaves no half cluster, and of two processes one is first. */
async function make(cluster: Cluster): Promise<void> {
  dropLeftovers(cluster);
  writeSecretOnce(cluster.passwordFile, newPassword(), cluster.user);
  const aside = `${cluster.data}.new-${process.pid}`;
  mkdirSync(aside);
  chmodSync(aside, 0o700);
  if (cluster.user) chownSync(aside, cluster.user.uid, cluster.user.gid);
  const args = ['-D', aside, '-U', OWNER, '-A', 'scram-sha-256', `--pwfile=${cluster.passwordFile}`, '-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=ru-RU', '--no-instructions'];
  await run(program(cluster, 'initdb'), cluster.fast ? [...args, '--no-sync'] : args, spawnOptions(cluster));
  try {
    renameSync(aside, cluster.data);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(cluster.data)) throw error;
  }
}

function dropLeftovers(cluster: Cluster): void {
  const folder = path.dirname(cluster.data);
  const prefix = `${path.basename(cluster.data)}.new-`;
  const left = readdirSync(folder).filter((name) => name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length))));
  for (const name of left) rmSync(path.join(folder, name), { recursive: true, force: true });
}

const newPassword = () => randomBytes(24).toString('base64url');
