import type { CloudOrder, StepState } from '#contract/cloud.ts';

type Step = Pick<CloudOrder['steps'][number], 'state'>;

const settled: readonly StepState[] = ['ended', 'gone', 'another', 'stays', 'failed', 'cancelled'];
/** The session is no more, or is none of theirs any more. */
const good: readonly StepState[] = ['ended', 'gone', 'another'];

export function isOpen({ state }: Pick<CloudOrder, 'state'>): boolean {
  return state === 'counting_down' || state === 'under_way';
}

/** What needs an eye: all that goes on or has failed, and the last that ended well. What ended well before is `earlier`. */
export function sorted<O extends Pick<CloudOrder, 'state'>>(orders: readonly O[]): { shown: O[]; earlier: O[] } {
  const ended = orders.filter(({ state }) => state === 'done' || state === 'cancelled');
  const [latest] = ended;
  return { shown: orders.filter((order) => order === latest || !ended.includes(order)), earlier: ended.slice(1) };
}

export interface Progress {
  all: number;
  settled: number;
  good: number;
  bad: number;
}

export function progressOf(steps: readonly Step[]): Progress {
  const count = (states: readonly StepState[]) => steps.filter(({ state }) => states.includes(state)).length;
  return { all: steps.length, settled: count(settled), good: count(good), bad: count(['stays', 'failed']) };
}

/** Seconds until something is due, by the reader's clock, which may be wrong: never more than it was at first. */
export function secondsTo({ createdAt, dueAt }: Pick<CloudOrder, 'createdAt' | 'dueAt'>, now: number): number {
  const whole = (Date.parse(dueAt) - Date.parse(createdAt)) / 1000;
  return Math.min(whole, Math.max(0, (Date.parse(dueAt) - now) / 1000));
}
