import type { cancelOrder as contract } from '#contract/cloud.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import { cloudTopic } from '../../rules.ts';
import { callOffJob } from '../jobs.ts';
import { cancelCountdown, type TakenOrder } from '../queries.ts';
import { saveStepEnds } from '../steps/queries.ts';
import { enterOrder } from './list-orders.ts';

/** While it counts down. People who were told hear that they may go on. */
export const cancelOrder = defineChange({
  name: 'cloud.cancel-order',
  actor: 'client',
  async run(context, { orderId }: InputOf<typeof contract>) {
    const { order, scope } = await enterOrder(context.tx, context.actor, orderId);
    if (!(await cancel(context, order))) throw new DomainError('order_settled');
    return context.done({}, { action: 'cloud.order_cancelled', organizationId: scope.organization.organizationId, subjectName: scope.cloudName });
  },
});

/** It counts down for somebody from whom the cloud was taken meanwhile. */
export const revokeOrder = defineChange({
  name: 'cloud.revoke-order',
  actor: 'system',
  async run(context, { order }: { order: TakenOrder }) {
    if (!(await cancel(context, order))) return context.done(undefined);
    return context.done(undefined, { action: 'cloud.order_cancelled', organizationId: order.organization_id, subjectName: order.cloud_name });
  },
});

/** False: it counts down no more. */
async function cancel(context: ChangeContext, { id, cloud_id }: Pick<TakenOrder, 'id' | 'cloud_id'>): Promise<boolean> {
  if (!(await cancelCountdown(context.tx, id))) return false;
  await saveStepEnds(context.tx, id, { state: 'cancelled', problem: null, detail: null });
  await context.enqueue(callOffJob, { orderId: id });
  await context.tell(cloudTopic(cloud_id));
  return true;
}
