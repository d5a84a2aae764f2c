import type { ConnectorKind } from '#contract/connectors.ts';
import type { Trouble } from '#connectors/trouble.ts';
import type { Tx } from '#kernel/db.ts';

/** Seconds from one question to the next. Where pages are open a little less than the five after which a change is to stand there: the question itself takes its time. */
export const WATCHED = 4;
export const UNWATCHED = 60;
/** Of a cloud's users in the directory, who come and go seldom; and of what infobases a cluster holds. */
export const USERS_WATCHED = 30;
export const USERS_UNWATCHED = 300;
export const INFOBASES = 300;
/** Who asks has so long, then it is another's turn; a process gives a question up before that. */
export const LEASE = 30;
export const GIVEN_UP_MS = 25_000;
/** Questions of one process under way at once. */
export const AT_ONCE = 50;
/** Clouds of a directory whose users are asked for in one round, and side by side. */
export const PLACES = 200;
export const PLACES_AT_ONCE = 4;
export const LONGEST_WAIT = { watched: 30, unwatched: 120 };
export const HOURS_KEPT = 7 * 24;

/** A connector that is this process's to ask, until the lease ends. */
export interface Turn {
  readonly connectorId: string;
  readonly kind: ConnectorKind;
  readonly leasedUntil: Date;
  readonly isWatched: boolean;
  readonly wasSilent: boolean;
  readonly failures: number;
}

export interface Answered {
  readonly kind: 'answered';
  /** A part of it could not be told; for the staff. */
  readonly trouble: Trouble | null;
  /** Writes what differs; answers the clouds in which something does. */
  keep(tx: Tx): Promise<readonly string[]>;
}

/** Seconds for which a system that failed so often in a row is left alone. A part of it is chance, so that those that failed together do not come back together. */
export function waitAfter(failures: number, isWatched: boolean, chance: number): number {
  const longest = isWatched ? LONGEST_WAIT.watched : LONGEST_WAIT.unwatched;
  return Math.min(5 * 2 ** Math.min(failures, 10), longest) * (0.75 + 0.25 * chance);
}
