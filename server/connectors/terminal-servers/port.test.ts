import { decode } from '../remote/decode.ts';
import { SshDouble } from '../remote/double/ssh.ts';
import { createSshHost } from '../remote/ssh.ts';
import { installLinux, linuxSession } from './double/linux-state.ts';
import { describeTerminalServer, type TerminalRig } from './double/suite.ts';
import { installWindows, windowsSession, type WindowsState } from './double/windows-state.ts';
import { createLinuxServer, type LinuxSettings } from './linux.ts';
import { createWindowsServer } from './windows.ts';

const patience = { answerMs: 15_000, everyMs: 10, endMs: 5_000, forceMs: 5_000 };

async function windowsRig(changes: Partial<WindowsState>): Promise<TerminalRig> {
  const installed = installWindows({
    sessions: [
      windowsSession(1, 'portal-agent', { name: 'console', isOwn: true }),
      windowsSession(3, 'U0042.Petrova', { idle: '1:39', manner: 'slow' }),
      windowsSession(4, 'u0042.sidorov', { name: '', idle: '1+06:20', logon: '2041-04-30T21:25' }),
    ],
    ...changes,
  });
  const double = await SshDouble.start({ shell: 'windows', programs: installed.folder });
  const host = createSshHost({ ...double.access, connectMs: 2_000 });
  return {
    server: createWindowsServer({ name: 'TS03', host, encoding: 'auto', account: 'CLOUD\\portal-agent', timeZone: 'Europe/Moscow', dayOrder: null, patience }),
    people: ['u0042.petrova', 'u0042.sidorov'],
    shownTo: async (login) => {
      const { sessions, shown } = installed.state;
      const ids = sessions.filter(({ user }) => user.toLowerCase() === login).map(({ id }) => id);
      return shown.filter(({ id }) => ids.includes(id)).map(({ hex }) => decode(Buffer.from(hex, 'hex'), 'cp866')).join('');
    },
    takeAway: () => double.stop(),
    async stop() {
      await double.stop().catch(() => {});
      installed.remove();
    },
  };
}

describeTerminalServer('Windows in Russian', () => windowsRig({ language: 'ru', encoding: 'cp866' }));
describeTerminalServer('Windows in English', () => windowsRig({ language: 'en', encoding: 'cp866' }));

async function linuxRig(sessions: LinuxSettings['sessions']): Promise<TerminalRig> {
  const installed = installLinux({
    sessions: [
      linuxSession(1200, 'CLOUD\\u0042.Petrova', { display: 10, manner: 'slow' }),
      linuxSession(1300, 'u0042.sidorov', { display: 11, address: null, idleSince: '2026-01-01T00:00:00Z' }),
    ],
  });
  const double = await SshDouble.start({ programs: installed.folder });
  const host = createSshHost({ ...double.access, connectMs: 2_000 });
  return {
    server: createLinuxServer({ name: 'TS04', host, sessions, patience }),
    people: ['u0042.petrova', 'u0042.sidorov'],
    shownTo: async (login) => installed.state.shown.filter(({ user }) => user.toLowerCase().endsWith(login)).map(({ text }) => text).join(''),
    takeAway: () => double.stop(),
    async stop() {
      await double.stop().catch(() => {});
      installed.remove();
    },
  };
}

describeTerminalServer('Linux with logind', () => linuxRig('logind'));
describeTerminalServer('Linux with xrdp alone', () => linuxRig('xrdp'));
