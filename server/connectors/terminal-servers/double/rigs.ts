import { decode } from '../../remote/decode.ts';
import type { SshRig } from '../../remote/double/suite.ts';
import { createSshHost } from '../../remote/ssh.ts';
import { createLinuxServer, type LinuxSettings } from '../linux.ts';
import { createWindowsServer } from '../windows.ts';
import { installLinux, linuxSession } from './linux-state.ts';
import type { TerminalRig } from './suite.ts';
import { installWindows, windowsSession, type WindowsState } from './windows-state.ts';

/** Starts what speaks SSH and runs the programs of a folder. */
type Listen = (programs: string) => Promise<SshRig>;

const patience = { answerMs: 15_000, everyMs: 10, endMs: 5_000, forceMs: 5_000 };

/** Windows whose programs are played. */
export async function windowsRig(listen: Listen, changes: Partial<WindowsState>): Promise<TerminalRig> {
  const installed = installWindows({
    sessions: [
      windowsSession(1, 'portal-agent', { name: 'console', isOwn: true }),
      windowsSession(3, 'U0042.Petrova', { idle: '1:39', manner: 'slow' }),
      windowsSession(4, 'u0042.sidorov', { name: '', idle: '1+06:20', logon: '2041-04-30T21:25' }),
    ],
    ...changes,
  });
  const ssh = await listen(installed.folder);
  const host = createSshHost({ ...ssh.access, connectMs: 2_000 });
  return {
    server: createWindowsServer({ host, encoding: 'auto', account: 'CLOUD\\portal-agent', timeZone: 'Europe/Moscow', dayOrder: null, patience }),
    people: ['u0042.petrova', 'u0042.sidorov'],
    shownTo: async (login) => {
      const { sessions, shown } = installed.state;
      const ids = sessions.filter(({ user }) => user.toLowerCase() === login).map(({ id }) => id);
      return shown.filter(({ id }) => ids.includes(id)).map(({ hex }) => decode(Buffer.from(hex, 'hex'), 'cp866')).join('');
    },
    takeAway: () => ssh.stop(),
    async stop() {
      await ssh.stop().catch(() => {});
      installed.remove();
    },
  };
}

/** Linux whose programs are played. */
export async function linuxRig(listen: Listen, sessions: LinuxSettings['sessions']): Promise<TerminalRig> {
  const installed = installLinux({
    sessions: [
      linuxSession(1200, 'CLOUD\\u0042.Petrova', { display: 10, manner: 'slow' }),
      linuxSession(1300, 'u0042.sidorov', { display: 11, address: null, idleSince: '2026-01-01T00:00:00Z' }),
    ],
  });
  const ssh = await listen(installed.folder);
  const host = createSshHost({ ...ssh.access, connectMs: 2_000 });
  return {
    server: createLinuxServer({ host, sessions, patience }),
    people: ['u0042.petrova', 'u0042.sidorov'],
    shownTo: async (login) => installed.state.shown.filter(({ user }) => user.toLowerCase().endsWith(login)).map(({ text }) => text).join(''),
    takeAway: () => ssh.stop(),
    async stop() {
      await ssh.stop().catch(() => {});
      installed.remove();
    },
  };
}
