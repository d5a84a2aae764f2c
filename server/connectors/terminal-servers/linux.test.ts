import { afterEach, describe, expect, it } from 'vitest';
import { SshDouble } from '../remote/double/ssh.ts';
import { createSshHost } from '../remote/ssh.ts';
import { installLinux, linuxSession, type LinuxState } from './double/linux-state.ts';
import { createLinuxServer, type LinuxSettings } from './linux.ts';

const stops: Array<() => Promise<unknown>> = [];
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});

async function start(keeper: LinuxSettings['sessions'], changes: Partial<LinuxState> = {}, { endMs = 1_500 } = {}) {
  const installed = installLinux({ sessions: [linuxSession(1200, 'petrova', { display: 10 }), linuxSession(1300, 'sidorov', { display: 11, address: null, idleSince: '2026-01-01T00:00:00Z' })], ...changes });
  const ssh = await SshDouble.start({ programs: installed.folder });
  const server = createLinuxServer({ host: createSshHost(ssh.access), sessions: keeper, patience: { answerMs: 15_000, everyMs: 10, endMs, forceMs: 3_000 } });
  stops.push(async () => installed.remove(), () => ssh.stop(), () => server.close());
  const sessions = async () => {
    const listed = await server.listSessions();
    if (listed.kind === 'trouble') throw new Error(listed.detail);
    return listed.sessions;
  };
  return { installed, server, sessions };
}

describe.each(['logind', 'xrdp'] as const)('by %s', (keeper) => {
  it('tells who is in, where from and since when', async () => {
    const { sessions } = await start(keeper);
    const seen = await sessions();
    expect(seen).toMatchObject([
      { login: 'petrova', state: 'active', idleSeconds: null, startedAt: new Date('2041-05-01T06:12:40Z'), address: '198.51.100.7' },
      { login: 'sidorov', state: 'disconnected', startedAt: new Date('2041-05-01T06:12:40Z'), address: null },
    ]);
    if (keeper === 'logind') expect(seen[1]?.idleSeconds).toBeGreaterThan(0);
  });

  it('is empty when nobody is in', async () => {
    const { server } = await start(keeper, { sessions: [] });
    expect(await server.listSessions()).toEqual({ kind: 'listed', sessions: [] });
  });

  it('is never empty because it did not work', async () => {
    const program = keeper === 'logind' ? 'loginctl' : 'ps';
    const denied = await start(keeper, { sessions: [], broken: { [program]: 'Failed to list sessions: Access denied' } });
    expect(await denied.server.listSessions()).toMatchObject({ kind: 'trouble', code: 'denied' });
    const broken = await start(keeper, { sessions: [], broken: { [program]: 'System has not been booted with systemd as init system (PID 1).' } });
    expect(await broken.server.look()).toMatchObject({ kind: 'trouble', code: 'unexpected', detail: expect.stringContaining('systemd') });
  });

  it('forces what hangs, and says what stays', async () => {
    const { server, sessions } = await start(keeper, { sessions: [linuxSession(1200, 'petrova', { manner: 'hung' }), linuxSession(1300, 'sidorov', { manner: 'stays' })] }, { endMs: 4_000 });
    const [hung, stays] = await sessions();
    expect(await server.endSession(hung!)).toEqual({ kind: 'ended' });
    expect(await server.endSession(stays!)).toEqual({ kind: 'stays' });
  });

  it('says so where there is nothing to show a message with', async () => {
    const { server, sessions } = await start(keeper, { hasMessenger: false });
    const [seen] = await sessions();
    // The computer of the test may have one of its own, which then shows nothing, as there is no screen.
    const look = await server.look();
    const messenger = look.kind === 'seen' && look.facts.find(({ name }) => name === 'messages')?.value;
    if (messenger === 'none') expect(await server.tell(seen!, 'Видно?')).toMatchObject({ kind: 'trouble', code: 'unexpected', detail: expect.stringContaining('zenity') });
    expect(messenger).toMatch(/^(none|zenity|xterm)$/);
  });

  it('says so where no window came', async () => {
    const { server, sessions } = await start(keeper, { broken: { runuser: 'cannot open display: :10' } });
    const [seen] = await sessions();
    expect(await server.tell(seen!, 'Видно?')).toMatchObject({ kind: 'trouble', code: 'unexpected', detail: 'cannot open display: :10' });
  });
});

it('is never empty because no session manager runs', async () => {
  const { server } = await start('xrdp', { sessions: [], isBare: true });
  expect(await server.listSessions()).toMatchObject({ kind: 'trouble', code: 'unexpected' });
});
