import { Installed } from './installed.ts';
import type { Leaving } from './leaving.ts';

const windowsPrograms = ['quser', 'qwinsta', 'logoff', 'rwinsta', 'msg'] as const;
export type WindowsProgram = (typeof windowsPrograms)[number];

export interface WindowsSession extends Leaving {
  id: number;
  user: string;
  /** Empty: disconnected. */
  name: string;
  /** As quser prints it. */
  idle: string;
  /** Local time, like `2041-05-01T09:12`. */
  logon: string;
  /** Of the account that asks. */
  isOwn: boolean;
}

/** What a program does in place of its work, or after it: nothing for ever; these words and this code. */
export type WindowsMood = 'hangs' | 'does it and hangs' | { readonly out?: string; readonly err?: string; readonly code: number };

export interface WindowsState {
  language: 'ru' | 'en';
  encoding: 'cp866' | 'utf-8';
  sessions: WindowsSession[];
  moods: Partial<Record<WindowsProgram, WindowsMood>>;
  /** Command lines, as each program got them. */
  calls: string[][];
  shown: Array<{ id: number; hex: string }>;
}

export const accessDenied: WindowsMood = { err: 'Error 0x00000005 enumerating sessionnames\r\nError [5]:Access is denied.\r\n', code: 1 };
export const noRpc: WindowsMood = { err: 'Ошибка 0x000006BA при перечислении имен сеансов\r\nОшибка [1722]:Сервер RPC недоступен.\r\n', code: 1 };

export function windowsSession(id: number, user: string, changes: Partial<WindowsSession> = {}): WindowsSession {
  return { id, user, name: `rdp-tcp#${id}`, idle: '.', logon: '2041-05-01T09:12', isOwn: false, manner: 'goes', looksLeft: null, ...changes };
}

export function installWindows(changes: Partial<WindowsState> = {}): Installed<WindowsState> {
  return new Installed<WindowsState>('windows-programs.ts', windowsPrograms, { language: 'ru', encoding: 'cp866', sessions: [], moods: {}, calls: [], shown: [], ...changes });
}
