import type { TerminalSession } from '../port.ts';

export interface LinuxSession extends TerminalSession {
  /** As the host knows it, with its domain if it has one. */
  readonly account: string;
  /** Like `:10`; null: none that we know of. */
  readonly display: string | null;
}
