import type { CloudOrder } from '#contract/cloud.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import type { AlertTone } from '#web/ui/alert.tsx';
import { orderPhrases } from './phrases.ts';
import { progressOf } from './progress.ts';

export const toneOf: Record<CloudOrder['state'], AlertTone> = {
  counting_down: 'warning',
  under_way: 'info',
  done: 'success',
  partly: 'warning',
  failed: 'danger',
  cancelled: 'info',
};

/** An order in words: what it does, and how far it is or how it ended. */
export function useOrderWords(order: CloudOrder): { title: string; state: string } {
  const t = usePhrases(orderPhrases);
  return { title: t.kinds[order.kind](order.subject ?? ''), state: stateText(order, t) };
}

function stateText({ kind, state, steps, problem }: CloudOrder, t: (typeof orderPhrases)['ru']): string {
  const { all, settled, good } = progressOf(steps);
  const isOfSessions = kind === 'end_sessions' || kind === 'end_infobase_sessions';
  if (state === 'cancelled') return t.cancelled;
  if (state === 'partly') return t.partly(good, all);
  if (state === 'failed') return problem === null ? t.failed : t.problems[problem];
  if (state === 'done') return isOfSessions ? t.done.sessions(all) : t.done[kind];
  if (isOfSessions) return t.underWay.sessions(settled, all);
  return kind === 'block_infobase' || kind === 'lift_block' ? t.underWay.block : t.underWay[kind];
}
