import type { JournalEntry } from '#kernel/runtime.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import { cloudTopic } from '../../rules.ts';
import { askAtOnce } from '../../polling/queries.ts';
import { findOrder, saveEnd, type End, type TakenOrder } from '../queries.ts';
import { endOf, isOver, type OfSessions } from '../rules.ts';
import { listSteps, saveStepEnds } from '../steps/queries.ts';

/** What is told of the end, beside where it stands. */
export interface Settlement extends End {
  /** Whose answers have changed. */
  readonly connectorIds: readonly string[];
  /** Of a success. */
  readonly entry: Pick<JournalEntry, 'action' | 'after'> | null;
}

/** Ends an order once, in the transaction in which its effect is written down; answers what goes into the journal. Null: it had ended before. */
export async function settle({ tx, tell }: Pick<ChangeContext, 'tx' | 'tell'>, order: TakenOrder, { connectorIds, entry, ...end }: Settlement): Promise<JournalEntry | null> {
  if (!(await saveEnd(tx, order.id, end))) return null;
  const known = await findOrder(tx, order.id);
  await askAtOnce(tx, order.cloud_id, connectorIds);
  await tell(cloudTopic(order.cloud_id));
  const failure = { action: 'cloud.order_failed', after: { kind: order.kind, problem: end.problem } } as const;
  return { ...(entry ?? failure), organizationId: order.organization_id, subjectName: known?.person ?? known?.infobase ?? order.cloud_name };
}

const ended = { end_sessions: 'cloud.sessions_ended', end_infobase_sessions: 'cloud.infobase_sessions_ended' } as const;

/** When all has been tried; what has not been is over, too, where it came too late. */
export const settleSessions = defineChange({
  name: 'cloud.settle-sessions',
  actor: 'system',
  async run(context, { order }: { order: OfSessions<TakenOrder> }) {
    await saveStepEnds(context.tx, order.id, { state: 'failed', problem: 'interrupted', detail: null });
    const steps = await listSteps(context.tx, [order.id]);
    const state = endOf(steps.map((step) => step.state));
    const failed = steps.filter(({ problem }) => problem !== null);
    const count = steps.filter((step) => isOver(step.state)).length;
    const [only, ...others] = new Set(steps.map(({ who }) => who));
    const entry = await settle(context, order, {
      state,
      problem: state === 'failed' ? (failed[0]?.problem ?? null) : null,
      detail: failed[0]?.problem_detail ?? null,
      connectorIds: [...new Set(steps.map(({ connector_id }) => connector_id))],
      entry: state === 'failed' ? null : { action: ended[order.kind], after: { sessions: count, ...(count < steps.length ? { failed: steps.length - count } : {}) } },
    });
    return entry ? context.done(undefined, { ...entry, ...(only && others.length === 0 ? { subjectName: only } : {}) }) : context.done(undefined);
  },
});

/** Of what is no session: it was not done. */
export const failOrder = defineChange({
  name: 'cloud.fail-order',
  actor: 'system',
  async run(context, { order, ...failure }: { order: TakenOrder } & Pick<Settlement, 'problem' | 'detail' | 'connectorIds'>) {
    const entry = await settle(context, order, { state: 'failed', entry: null, ...failure });
    return entry ? context.done(undefined, entry) : context.done(undefined);
  },
});
