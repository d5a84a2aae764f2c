import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { learnHostKey } from '../host-key.ts';
import type { Command, RemoteHost } from '../port.ts';
import { createSshHost, type SshSettings } from '../ssh.ts';
import { createSshKey } from './ssh-key.ts';

export const sh = (script: string, rest: Partial<Command> = {}): Command => ({ program: 'sh', args: ['-c', script], timeoutMs: 15_000, ...rest });
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

export interface SshRig {
  readonly access: SshSettings;
  stop(): Promise<void>;
}

/** What every host behind SSH does alike, real or not. */
export function describeSshHost(name: string, start: () => Promise<SshRig>): void {
  describe(`a host behind ${name}`, () => {
    const opened: RemoteHost[] = [];
    const hostOf = (access: SshSettings): RemoteHost => {
      const host = createSshHost(access);
      opened.push(host);
      return host;
    };
    let server: SshRig;
    beforeEach(async () => {
      server = await start();
    });
    afterEach(async () => {
      for (const host of opened.splice(0)) await host.close();
      await server.stop();
    });

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
}
