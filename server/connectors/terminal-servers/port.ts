import type { Sight, Trouble } from '../trouble.ts';

export interface TerminalSession {
  /** The server's own; given to another session some time after this one has ended. */
  readonly id: string;
  /** Without a domain, in lower case. */
  readonly login: string;
  readonly state: 'active' | 'disconnected';
  /** Without a touch of keyboard or mouse; null where the server does not tell. */
  readonly idleSeconds: number | null;
  /** As exact as the server tells it: some know the minute only. */
  readonly startedAt: Date | null;
  /** Where the person sits; null where the server does not tell. */
  readonly address: string | null;
}

/** A session as it was seen; what has another owner or beginning by now is another one. */
export type SeenSession = Pick<TerminalSession, 'id' | 'login' | 'startedAt'>;

/**
 * `ended`: seen gone after the command. `gone`: it was not there any more. `another`: its id belongs to somebody else by
 * now, nothing was done. `stays`: the server was told, and told to force it, but the session is still there.
 */
export type EndOutcome = { readonly kind: 'ended' | 'gone' | 'another' | 'stays' } | Trouble;
export type TellOutcome = { readonly kind: 'told' | 'gone' | 'another' } | Trouble;

/** One terminal server. */
export interface TerminalServer {
  /** People's sessions only, not those of services and listeners. */
  listSessions(): Promise<{ readonly kind: 'listed'; readonly sessions: readonly TerminalSession[] } | Trouble>;
  /** Looks at the owner again right before. */
  endSession(session: SeenSession): Promise<EndOutcome>;
  /** Shows a text in the session. */
  tell(session: SeenSession, text: string): Promise<TellOutcome>;
  look(): Promise<Sight>;
  close(): Promise<void>;
}
