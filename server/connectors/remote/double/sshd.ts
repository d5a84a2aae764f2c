import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { SshSettings } from '../ssh.ts';
import { createSshKey } from './ssh-key.ts';

const SSHD = '/usr/sbin/sshd';

export interface RealSshd {
  readonly access: SshSettings;
  stop(): Promise<void>;
}

/** Debian's openssh-server, where it is installed; no test depends on it alone. */
export const hasSshd = existsSync(SSHD);

/** Keys, port and folder are new; it lets the account in that it runs as. `programs`: a folder that hides others of their names. Who is connected stays so when it stops. */
export async function startSshd(programs?: string): Promise<RealSshd> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-sshd-'));
  const at = (name: string) => path.join(folder, name);
  const [host, client] = [createSshKey(), createSshKey()];
  writeFileSync(at('host'), host.private, { mode: 0o600 });
  writeFileSync(at('keys'), `${client.public}\n`, { mode: 0o600 });
  const port = await freePort();
  const lines = [
    `ListenAddress 127.0.0.1`, `Port ${port}`, `HostKey ${at('host')}`, `PidFile none`, `AuthorizedKeysFile ${at('keys')}`, 'StrictModes no', 'UsePAM no',
    'PasswordAuthentication no', 'KbdInteractiveAuthentication no', 'PermitRootLogin prohibit-password',
    ...(programs === undefined ? [] : [`SetEnv PATH=${programs}:/usr/local/bin:/usr/bin:/bin`]),
  ];
  writeFileSync(at('config'), `${lines.join('\n')}\n`);
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const child = spawn(SSHD, ['-D', '-e', '-f', at('config')], { stdio: 'ignore' });
  await untilListening(port, () => child.exitCode === null);
  return {
    access: { host: '127.0.0.1', port, user: os.userInfo().username, privateKey: client.private, fingerprint: host.fingerprint, shell: 'posix' },
    async stop() {
      const exited = once(child, 'exit');
      if (child.kill()) await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilListening(port: number, lives: () => boolean): Promise<void> {
  while (lives()) {
    const socket = net.connect(port, '127.0.0.1');
    const isUp = await once(socket, 'connect').then(() => true, () => false);
    socket.destroy();
    if (isUp) return;
  }
  throw new Error('sshd did not start');
}
