import { once } from 'node:events';
import net from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SshDouble } from './double/ssh.ts';
import { describeSshHost, sh } from './double/suite.ts';
import { learnHostKey } from './host-key.ts';
import type { RemoteHost } from './port.ts';
import { createSshHost, type SshSettings } from './ssh.ts';

const opened: RemoteHost[] = [];
function hostOf(access: SshSettings): RemoteHost {
  const host = createSshHost(access);
  opened.push(host);
  return host;
}
afterEach(async () => {
  for (const host of opened.splice(0)) await host.close();
});

describeSshHost('the double', () => SshDouble.start());

describe('a host in trouble', () => {
  let double: SshDouble;
  beforeEach(async () => {
    double = await SshDouble.start();
  });
  afterEach(() => double.stop());

  it('is signed in to with a password', async () => {
    const { privateKey: _unused, ...access } = double.access;
    expect(await hostOf({ ...access, password: double.password }).run(sh('exit 0'))).toMatchObject({ kind: 'ran', code: 0 });
  });

  it('is called once, and again when it hung up', async () => {
    const host = hostOf(double.access);
    await Promise.all([host.run(sh('exit 0')), host.run(sh('exit 0'))]);
    await host.run(sh('exit 0'));
    expect(double.connections).toBe(1);
    double.dropConnections();
    await expect.poll(async () => (await host.run(sh('exit 0'))).kind).toBe('ran');
    expect(double.connections).toBe(2);
  });

  it('is not believed after its key has changed', async () => {
    const host = hostOf(double.access);
    await host.run(sh('exit 0'));
    const { port } = double;
    await double.stop();
    double = await SshDouble.start({ port });
    await expect.poll(() => host.run(sh('touch /tmp/never'))).toMatchObject({ kind: 'trouble', code: 'untrusted' });
    expect(double.lines).toEqual([]);
  });

  it.each([
    ['no-code', 'unexpected'],
    ['cut', 'timed_out'],
    ['stuck', 'timed_out'],
    ['mute', 'timed_out'],
    ['no-channels', 'unreachable'],
    ['no-programs', 'denied'],
  ] as const)('%s is the trouble %s, and over when the host is well again', async (mood, code) => {
    const host = hostOf(double.access);
    double.mood = mood;
    expect(await host.run(sh('sleep 0.2', { timeoutMs: 700 }))).toMatchObject({ kind: 'trouble', code });
    double.mood = 'well';
    await expect.poll(async () => (await host.run(sh('exit 0'))).kind).toBe('ran');
  });

  it('may greet never, or with something else than SSH', async () => {
    let greeting = '';
    const server = net.createServer((socket) => void socket.on('error', () => {}).write(greeting)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const access = { ...double.access, port: (server.address() as net.AddressInfo).port, connectMs: 500 };
    expect(await hostOf(access).run(sh('exit 0'))).toMatchObject({ kind: 'trouble', code: 'unreachable' });
    expect(await learnHostKey(access, 500)).toMatchObject({ kind: 'trouble', code: 'unreachable' });
    greeting = 'HTTP/1.1 400 Bad Request\r\n\r\n'.repeat(2_000);
    expect(await hostOf(access).run(sh('exit 0'))).toMatchObject({ kind: 'trouble' });
    server.close();
  });

  it('is given up when it stays silent', async () => {
    const silent = new Set<net.Socket>();
    let isSilent = false;
    const proxy = net.createServer((socket) => {
      silent.add(socket);
      const through = net.connect(double.port, '127.0.0.1');
      through.on('error', () => {}).on('close', () => socket.destroy());
      socket.on('error', () => {}).on('close', () => through.destroy());
      socket.on('data', (chunk: Buffer) => isSilent || through.write(chunk));
      through.on('data', (chunk: Buffer) => isSilent || socket.write(chunk));
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const host = hostOf({ ...double.access, port: (proxy.address() as net.AddressInfo).port, keepaliveMs: 100 });
    expect(await host.run(sh('exit 0'))).toMatchObject({ kind: 'ran' });
    isSilent = true;
    expect(await host.run(sh('sleep 300', { timeoutMs: 20_000 }))).toMatchObject({ kind: 'trouble', code: 'timed_out', detail: expect.stringContaining('broke') });
    isSilent = false;
    expect(await host.run(sh('exit 0'))).toMatchObject({ kind: 'ran' });
    for (const socket of silent) socket.destroy();
    proxy.close();
  });
});
