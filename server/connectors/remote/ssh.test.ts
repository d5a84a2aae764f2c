import { once } from 'node:events';
import net from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSshKey } from './double/ssh-key.ts';
import { SshDouble } from './double/ssh.ts';
import { hasSshd, startSshd } from './double/sshd.ts';
import { learnHostKey } from './host-key.ts';
import type { Command, RemoteHost } from './port.ts';
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

const sh = (script: string, rest: Partial<Command> = {}): Command => ({ program: 'sh', args: ['-c', script], timeoutMs: 15_000, ...rest });
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

const servers: Record<string, () => Promise<{ access: SshSettings; stop(): Promise<void> }>> = {
  'the double': () => SshDouble.start(),
  ...(hasSshd ? { 'a real sshd': () => startSshd() } : {}),
};

describe.each(Object.entries(servers))('a host behind %s', (_, start) => {
  let server: { access: SshSettings; stop(): Promise<void> };
  beforeEach(async () => {
    server = await start();
  });
  afterEach(() => server.stop());

  it('runs a program with its arguments and input', async () => {
    const host = hostOf(server.access);
    const ran = await host.run({ program: 'sh', args: ['-c', 'printf "%s " "$@"; cat; printf err >&2; exit 7', 'sh', "it's", '$(id)'], input: Buffer.from('привет'), timeoutMs: 15_000 });
    expect(ran).toMatchObject({ kind: 'ran', code: 7 });
    expect(ran.kind === 'ran' && [text(ran.stdout), text(ran.stderr)]).toEqual(["it's $(id) привет", 'err']);
  });

  it('runs several beside one another, more than one connection takes', async () => {
    const host = hostOf(server.access);
    const all = await Promise.all(Array.from({ length: 20 }, (_, index) => host.run(sh(`echo ${index}`))));
    expect(all.map((ran) => ran.kind === 'ran' && text(ran.stdout).trim())).toEqual(all.map((_, index) => String(index)));
  });

  it('brings megabytes, but not without end', async () => {
    const host = hostOf(server.access);
    const much = await host.run(sh('head -c 5000000 /dev/zero'));
    expect(much.kind === 'ran' && much.stdout.length).toBe(5_000_000);
    expect(await host.run(sh('cat /dev/zero'))).toMatchObject({ kind: 'trouble', code: 'unexpected' });
    expect(await host.run(sh('exit 0'))).toMatchObject({ kind: 'ran', code: 0 });
  });

  it('is not waited for longer than told, and goes on with the next', async () => {
    const host = hostOf(server.access);
    expect(await host.run(sh('sleep 300', { timeoutMs: 700 }))).toMatchObject({ kind: 'trouble', code: 'timed_out' });
    expect(await host.run(sh('exit 3'))).toMatchObject({ kind: 'ran', code: 3 });
  });

  it('tells of a program that a signal ended', async () => {
    const ran = await hostOf(server.access).run(sh('kill -KILL $$'));
    // Some shells give their place to the last program, others wait for it and say 128 and the signal's number.
    expect(ran.kind === 'ran' && [null, 137]).toContain(ran.kind === 'ran' && ran.code);
  });

  it('shows its key at first contact, and is believed with that key only', async () => {
    const { access } = server;
    expect(await learnHostKey(access)).toEqual({ kind: 'learned', fingerprint: access.fingerprint });
    const other = hostOf({ ...access, fingerprint: `${access.fingerprint.slice(0, -1)}${access.fingerprint.endsWith('A') ? 'B' : 'A'}` });
    expect(await other.run(sh('exit 0'))).toMatchObject({ kind: 'trouble', code: 'untrusted' });
    expect(await hostOf({ ...access, fingerprint: '' }).run(sh('exit 0'))).toMatchObject({ kind: 'trouble', code: 'untrusted' });
  });

  it('refuses a stranger', async () => {
    const { privateKey: _known, ...stranger } = server.access;
    const { private: privateKey } = createSshKey();
    expect(await hostOf({ ...stranger, privateKey }).run(sh('exit 0'))).toMatchObject({ kind: 'trouble', code: 'refused' });
    expect(await hostOf({ ...stranger, password: 'wrong' }).run(sh('exit 0'))).toMatchObject({ kind: 'trouble', code: 'refused' });
    expect(await hostOf({ ...stranger, privateKey: 'no key' }).run(sh('exit 0'))).toMatchObject({ kind: 'trouble', code: 'refused' });
  });

  it('is out of reach when it is down', async () => {
    const { access } = server;
    await server.stop();
    expect(await hostOf(access).run(sh('exit 0'))).toMatchObject({ kind: 'trouble', code: 'unreachable' });
    expect(await learnHostKey(access)).toMatchObject({ kind: 'trouble', code: 'unreachable' });
    server = await start();
  });

  it('stays closed', async () => {
    const host = hostOf(server.access);
    await host.close();
    expect(await host.run(sh('exit 0'))).toMatchObject({ kind: 'trouble', code: 'unreachable' });
  });
});

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
