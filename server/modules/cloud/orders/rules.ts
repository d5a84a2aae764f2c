import { orderProblems, type CloudOrder, type OrderKind, type OrderState, type StepState } from '#contract/cloud.ts';
import type { Trouble, TroubleCode } from '#connectors/trouble.ts';

export type OrderProblem = (typeof orderProblems)[number];

export const ordersOfCloud = { count: 60, seconds: 3600 };
export const resetsOfUser = { count: 5, seconds: 3600 };
export const resetsByMember = { count: 30, seconds: 3600 };

/** Who carries an order out says so again and again; of one that died it is another's turn when the lease ends. */
export const LEASE_SECONDS = 20;
export const RENEWED_EVERY_MS = 5000;
/** Sessions of one server that are ended at once. */
export const AT_ONCE = 4;
/** Where nobody knows whether it was done, it is tried again after so long, and given up after so long. */
export const AGAIN_SECONDS = 5;
export const GIVEN_UP_MINUTES = 10;
/** Settled orders stay in the list for so long. */
export const SHOWN_MINUTES = 10;
export const MOST_SHOWN = 50;

type SessionsKind = 'end_sessions' | 'end_infobase_sessions';
/** Orders that end sessions, each a step of its own. */
export type OfSessions<O extends { readonly kind: OrderKind }> = O & { readonly kind: SessionsKind };

export function isOfSessions<O extends { readonly kind: OrderKind }>(order: O): order is OfSessions<O> {
  return order.kind === 'end_sessions' || order.kind === 'end_infobase_sessions';
}

const over: readonly StepState[] = ['ended', 'gone', 'another'];
export const unsettledSteps: readonly StepState[] = ['waiting', 'under_way'];
export const failedSteps: readonly StepState[] = ['failed', 'stays'];

/** The session is not there any more, whoever ended it. */
export function isOver(state: StepState): boolean {
  return over.includes(state);
}

/** How an order ends whose steps have ended like this. */
export function endOf(steps: readonly StepState[]): OrderState {
  const failed = steps.filter((state) => !isOver(state)).length;
  if (failed === 0) return 'done';
  return failed === steps.length ? 'failed' : 'partly';
}

const silence: readonly TroubleCode[] = ['unreachable', 'timed_out', 'untrusted'];

/** What a client is told of a trouble. */
function problemOf(trouble: Trouble): OrderProblem {
  return silence.includes(trouble.code) ? 'silent' : 'refused';
}

/** After these a server is not asked for more: it would only take as long again. One that does not answer may hang on one session only. */
const cutOff: readonly TroubleCode[] = ['unreachable', 'untrusted', 'refused'];

/** One that has been silent on so many sessions in a row hangs as a whole. */
const MOST_SILENCES = 2 * AT_ONCE;

export function isCutOff(trouble: Trouble, silencesInRow: number): boolean {
  return cutOff.includes(trouble.code) || silencesInRow >= MOST_SILENCES;
}

type Retried = Pick<CloudOrder, 'state' | 'problem'> & { readonly steps: ReadonlyArray<{ readonly state: StepState }> };

/** Of sessions, those that are still there; else what failed, unless there is nobody to do it to. */
export function mayRetry({ state, problem, steps }: Retried): boolean {
  if (steps.length > 0) return (state === 'partly' || state === 'failed') && steps.some((step) => failedSteps.includes(step.state));
  return state === 'failed' && problem !== 'missing';
}

/** How carrying out ended: `done` has settled the order itself; after `unclear` nobody knows whether it was done. */
export type Outcome = { readonly kind: 'done' } | { readonly kind: 'failed'; readonly problem: OrderProblem; readonly detail: string | null } | { readonly kind: 'unclear'; readonly trouble: Trouble };

/** Whom or what it was to be done to is not there any more. */
export const missing: Outcome = { kind: 'failed', problem: 'missing', detail: null };

/** A trouble with what was to be done: where no answer came it may be done all the same. */
export function afterTrouble(trouble: Trouble): Outcome {
  return trouble.code === 'timed_out' ? { kind: 'unclear', trouble } : { kind: 'failed', ...failureOf(trouble) };
}

export function failureOf(trouble: Trouble) {
  return { problem: problemOf(trouble), detail: `${trouble.code}: ${trouble.detail}` };
}
