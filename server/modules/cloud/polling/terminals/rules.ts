import type { TerminalSession } from '#connectors/terminal-servers/port.ts';

/** Up to so many seconds without a touch are no rest: some servers count by the minute, and people read. */
const REST = 90;

/** Since when nobody has touched it; null: somebody just has, or the server does not tell. */
export function idleSince({ idleSeconds }: TerminalSession, now: Date): Date | null {
  return idleSeconds === null || idleSeconds < REST ? null : new Date(now.getTime() - idleSeconds * 1000);
}
