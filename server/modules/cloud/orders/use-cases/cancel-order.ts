import type { cancelOrder as contract } from '#contract/cloud.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange } from '#kernel/use-case.ts';
import { cloudTopic } from '../../clouds/rules.ts';
import { callOffJob } from '../jobs.ts';
import { cancelCountdown } from '../queries.ts';
import { saveStepEnds } from '../steps/queries.ts';
import { enterOrder } from './list-orders.ts';

/** While it counts down. People who were told hear that they may go on. */
export const cancelOrder = defineChange({
  name: 'cloud.cancel-order',
  actor: 'client',
  async run(context, { orderId }: InputOf<typeof contract>) {
    const { tx } = context;
    const { order, scope } = await enterOrder(tx, context.actor, orderId);
    if (!(await cancelCountdown(tx, order.id))) throw new DomainError('order_settled');
    await saveStepEnds(tx, order.id, { state: 'cancelled', problem: null, detail: null });
    await context.enqueue(callOffJob, { orderId: order.id });
    await context.tell(cloudTopic(scope.cloudId));
    return context.done({}, { action: 'cloud.order_cancelled', organizationId: scope.organization.organizationId, subjectName: scope.cloudName });
  },
});
