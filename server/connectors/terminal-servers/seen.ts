import type { SeenSession, TerminalSession } from './port.ts';

/** The most by which the same beginning may differ between two looks: some servers tell the minute only. */
const SAME_MS = 60_000;

/** Ids are given anew, so the owner and the beginning must be the same too; where the server does not tell the beginning, the owner. */
export function findSeen<S extends TerminalSession>(sessions: readonly S[], seen: SeenSession): S | 'gone' | 'another' {
  const now = sessions.find(({ id }) => id === seen.id);
  if (!now) return 'gone';
  const isSame = now.login === seen.login.toLowerCase() && (!now.startedAt || !seen.startedAt || Math.abs(now.startedAt.getTime() - seen.startedAt.getTime()) < SAME_MS);
  return isSame ? now : 'another';
}

/** Without a domain before or behind it, as a directory knows it. */
export function bareLogin(account: string): string {
  return account.replace(/^.*\\/, '').replace(/@.*$/, '').toLowerCase();
}
