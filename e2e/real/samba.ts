import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, InvalidCredentialsError } from 'ldapts';

// A Samba domain of its own, in a temporary folder and on a loopback address of its own: its LDAP ports cannot be chosen.

const DOMAIN = 'cloud.test';
export const BASE = 'DC=cloud,DC=test';
const PORT = 636;
const PATIENCE_MS = 30_000;

export interface SambaOptions {
  /** For how long the password before a reset opens the account; Samba's own default is 60. */
  readonly oldPasswordMinutes?: number;
  readonly lockoutThreshold?: number;
}

export class SambaServer {
  readonly url: string;
  readonly plainUrl: string;
  /** In the certificate, which names no address. */
  readonly serverName = `DC1.${DOMAIN}`;
  readonly administrator = { user: `Administrator@${DOMAIN}`, password: 'Adm1n-Passw0rd!' };
  readonly authority: string;
  readonly #folder: string;
  readonly #server: ChildProcess;

  private constructor(address: string, folder: string, server: ChildProcess) {
    [this.url, this.plainUrl] = [`ldaps://${address}`, `ldap://${address}`];
    this.#folder = folder;
    this.#server = server;
    this.authority = readFileSync(path.join(folder, 'private', 'tls', 'ca.pem'), 'utf8');
  }

  /** As root: the ports are below 1024. */
  static async start({ oldPasswordMinutes = 0, lockoutThreshold = 5 }: SambaOptions = {}): Promise<SambaServer> {
    const address = await freeAddress();
    const folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-samba-'));
    const place = (...parts: string[]) => path.join(folder, ...parts);
    const options = {
      interfaces: `${address}/8`, 'bind interfaces only': 'yes', 'server services': 'ldap', 'pid directory': folder, 'ncalrpc dir': place('ncalrpc'), 'log file': place('log.%m'),
    };
    samba(['domain', 'provision', `--realm=${DOMAIN.toUpperCase()}`, '--domain=CLOUD', '--server-role=dc', '--dns-backend=NONE', '--adminpass=Adm1n-Passw0rd!', '--host-name=dc1', `--host-ip=${address}`,
      `--targetdir=${folder}`, ...Object.entries(options).map(([name, value]) => `--option=${name}=${value}`)]);
    const config = place('etc', 'smb.conf');
    // Provisioning does not write this one down.
    writeFileSync(config, readFileSync(config, 'utf8').replace('[global]', `[global]\n\told password allowed period = ${oldPasswordMinutes}`));
    samba(['domain', 'passwordsettings', 'set', '--min-pwd-age=0', '--min-pwd-length=8', `--account-lockout-threshold=${lockoutThreshold}`, '-H', place('private', 'sam.ldb'), '-s', config]);
    const log = openSync(place('samba.out'), 'a');
    // At the end of its standard input Samba ends too: it does not outlive a test that was killed.
    const server = spawn('/usr/sbin/samba', ['-i', '--no-process-group', '-M', 'standard', '-s', config, '-d1', '--debug-stdout'], { detached: true, stdio: ['pipe', log, log] });
    try {
      await answers(server, address);
    } catch (error) {
      await end(server);
      throw new Error(readFileSync(place('samba.out'), 'utf8'), { cause: error });
    }
    return new SambaServer(address, folder, server);
  }

  /** Gives an account rights to an object and what lies below, in the security descriptor language of Windows. */
  delegate(dn: string, entries: string): void {
    samba(['dsacl', 'set', '-H', path.join(this.#folder, 'private', 'sam.ldb'), '-s', path.join(this.#folder, 'etc', 'smb.conf'), `--objectdn=${dn}`, `--sddl=${entries}`]);
  }

  /** Whether somebody may come in with a password, as the domain itself says. */
  async accepts(login: string, password: string): Promise<boolean> {
    const client = new Client({ url: this.url, timeout: 10_000, connectTimeout: 10_000, tlsOptions: { ca: [this.authority], servername: this.serverName } });
    try {
      await client.bind(`${login}@${DOMAIN}`, password);
      return true;
    } catch (error) {
      if (error instanceof InvalidCredentialsError) return false;
      throw error;
    } finally {
      await client.unbind();
    }
  }

  async stop(): Promise<void> {
    await end(this.#server);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function samba(args: readonly string[]): void {
  const { status, stderr, stdout, error } = spawnSync('/usr/bin/samba-tool', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`samba-tool ${args.slice(0, 2).join(' ')}: ${error?.message ?? `${stdout}\n${stderr}`}`);
}

/** The first that nobody listens at: another run may be on its way. */
async function freeAddress(): Promise<string> {
  for (let last = 1; last < 255; last++) {
    const probe = net.createServer().listen(PORT, `127.0.53.${last}`);
    const isFree = await once(probe, 'listening').then(() => true, () => false);
    if (!isFree) continue;
    probe.close();
    await once(probe, 'close');
    return `127.0.53.${last}`;
  }
  throw new Error(`nobody may listen at port ${PORT} of loopback`);
}

async function answers(server: ChildProcess, address: string): Promise<void> {
  for (const ends = performance.now() + PATIENCE_MS; performance.now() < ends; await pause(50)) {
    if (server.exitCode !== null) throw new Error('Samba ended by itself');
    const socket = net.connect(PORT, address);
    const isOpen = await new Promise<boolean>((resolve) => socket.once('connect', () => resolve(true)).once('error', () => resolve(false)));
    socket.destroy();
    if (isOpen) return;
  }
  throw new Error('Samba does not listen');
}

/** It leads a process group of its own: its children end with it. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.pid === undefined) return;
  const gone = once(server, 'exit');
  server.kill('SIGTERM');
  const late = setTimeout(() => process.kill(-(server.pid ?? 0), 'SIGKILL'), 10_000);
  await gone;
  clearTimeout(late);
}
