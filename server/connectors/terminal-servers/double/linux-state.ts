import { Installed } from './installed.ts';
import type { Leaving } from './leaving.ts';

const linuxPrograms = ['ps', 'ss', 'loginctl', 'kill', 'runuser', 'zenity', 'xterm'] as const;
export type LinuxProgram = (typeof linuxPrograms)[number];

export interface LinuxSession extends Leaving {
  /** Of logind. */
  id: string;
  /** Of the session manager's process; the window manager's and the screen's are the next two. */
  pid: number;
  user: string;
  display: number;
  /** In UTC. */
  startedAt: string;
  /** Null: nobody is connected. */
  address: string | null;
  idleSince: string | null;
}

export interface LinuxState {
  sessions: LinuxSession[];
  /** Programs that say this on the error channel and fail. */
  broken: Partial<Record<LinuxProgram, string>>;
  /** No session manager runs. */
  isBare: boolean;
  hasMessenger: boolean;
  calls: string[][];
  shown: Array<{ user: string; display: string; text: string }>;
}

export function linuxSession(pid: number, user: string, changes: Partial<LinuxSession> = {}): LinuxSession {
  return { id: `c${pid}`, pid, user, display: pid, startedAt: '2041-05-01T06:12:40Z', address: '198.51.100.7', idleSince: null, manner: 'goes', looksLeft: null, ...changes };
}

export function installLinux(changes: Partial<LinuxState> = {}): Installed<LinuxState> {
  const { hasMessenger = true } = changes;
  const programs = linuxPrograms.filter((program) => hasMessenger || (program !== 'zenity' && program !== 'xterm'));
  return new Installed<LinuxState>('linux-programs.ts', programs, { sessions: [], broken: {}, isBare: false, hasMessenger, calls: [], shown: [], ...changes });
}
