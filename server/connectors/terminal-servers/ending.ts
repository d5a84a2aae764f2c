import { setTimeout as pause } from 'node:timers/promises';
import type { Trouble } from '../trouble.ts';
import type { EndOutcome, SeenSession, TerminalSession } from './port.ts';
import { findSeen } from './seen.ts';

/** What a server knows of sessions. */
export interface Ways<S extends TerminalSession> {
  list(): Promise<{ readonly kind: 'listed'; readonly sessions: readonly S[] } | Trouble>;
  /** Asks the session to end. Null: it was told. */
  end(session: S): Promise<Trouble | null>;
  /** Ends it, whatever it says. */
  force(session: S): Promise<Trouble | null>;
}

export interface Patience {
  /** For an answer of the server. */
  readonly answerMs: number;
  /** Between two looks. */
  readonly everyMs: number;
  /** For the session to close its programs and go, from being told on. */
  readonly endMs: number;
  /** For one that was forced. */
  readonly forceMs: number;
}

export const usualPatience: Patience = { answerMs: 15_000, everyMs: 1_000, endMs: 60_000, forceMs: 20_000 };

/** After these the server may have done it all the same, and is looked at again. */
const MAY_BE_DONE = new Set(['timed_out', 'unexpected']);
/** Looks in a row that may fail. */
const BLIND_LOOKS = 3;

/** A session has ended when it is seen no more, whatever the commands have answered. */
export async function endAndSee<S extends TerminalSession>(ways: Ways<S>, seen: SeenSession, patience: Patience): Promise<EndOutcome> {
  const listed = await ways.list();
  if (listed.kind === 'trouble') return listed;
  const session = findSeen(listed.sessions, seen);
  if (typeof session === 'string') return { kind: session };

  for (const [tell, forMs] of [[ways.end, patience.endMs], [ways.force, patience.forceMs]] as const) {
    const until = performance.now() + forMs;
    const refusal = await tell(session);
    if (refusal && !MAY_BE_DONE.has(refusal.code)) return refusal;
    const outcome = await watch(ways, seen, patience.everyMs, until);
    if (outcome) return outcome;
  }
  return { kind: 'stays' };
}

/** Null: it was still there at the last look. */
async function watch<S extends TerminalSession>({ list }: Ways<S>, seen: SeenSession, everyMs: number, until: number): Promise<EndOutcome | null> {
  let blindLooks = 0;
  for (;;) {
    const listed = await list();
    if (listed.kind === 'listed' && typeof findSeen(listed.sessions, seen) === 'string') return { kind: 'ended' };
    blindLooks = listed.kind === 'listed' ? 0 : blindLooks + 1;
    if (listed.kind === 'trouble' && blindLooks === BLIND_LOOKS) return listed;
    if (performance.now() + everyMs > until) return listed.kind === 'trouble' ? listed : null;
    await pause(everyMs);
  }
}
