import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { createSshKey, type SshKey } from '#connectors/remote/double/ssh-key.ts';
import type { SshSettings } from '#connectors/remote/ssh.ts';

/** A way in by SSH that can be shut. */
export interface Door {
  readonly access: SshSettings;
  stop(): Promise<void>;
}

type Sshd = ChildProcessByStdio<Writable, Readable, null>;
export interface Keys {
  readonly host: SshKey;
  readonly portal: SshKey;
}

/** Debian's openssh-server with keys of its own, for the account that the test runs as. `programs`: a folder that hides others of their names. */
export async function startSshd(programs?: string, port = 0): Promise<Door> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-sshd-'));
  const at = (name: string) => path.join(folder, name);
  const keys = { host: createSshKey(), portal: createSshKey() };
  writeFileSync(at('host'), keys.host.private, { mode: 0o600 });
  writeFileSync(at('keys'), `${keys.portal.public}\n`, { mode: 0o600 });
  const lines = [
    `HostKey ${at('host')}`, `AuthorizedKeysFile ${at('keys')}`, 'StrictModes no', 'UsePAM no', 'PasswordAuthentication no', 'KbdInteractiveAuthentication no', 'PermitRootLogin prohibit-password',
    // What the account's shell does at its start at home is not to be waited for.
    `SetEnv HOME=${folder} PATH=${programs === undefined ? '' : `${programs}:`}/usr/local/bin:/usr/bin:/bin`,
  ];
  writeFileSync(at('config'), `${lines.join('\n')}\n`);
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const door = await openDoor(() => spawn('/usr/sbin/sshd', ['-i', '-e', '-f', at('config')], { stdio: ['pipe', 'pipe', 'ignore'] }), os.userInfo().username, keys, port);
  return {
    access: door.access,
    async stop() {
      await door.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Over loopback to a process of sshd for each connection, as inetd does it: none outlives the test, however that ends. */
export async function openDoor(serve: () => Sshd, user: string, { host, portal }: Keys, wanted = 0): Promise<Door> {
  const open = new Set<net.Socket>();
  const door = net.createServer((socket) => {
    const sshd = serve();
    open.add(socket);
    socket.on('error', () => {}).on('close', () => {
      open.delete(socket);
      sshd.kill();
    });
    sshd.stdin.on('error', () => {});
    socket.pipe(sshd.stdin);
    sshd.stdout.pipe(socket);
  });
  await once(door.listen(wanted, '127.0.0.1'), 'listening');
  const { port } = door.address() as net.AddressInfo;
  return {
    access: { host: '127.0.0.1', port, user, privateKey: portal.private, fingerprint: host.fingerprint, shell: 'posix' },
    async stop() {
      const closed = door.listening ? once(door.close(), 'close') : undefined;
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
