import type { retryOrder as contract } from '#contract/cloud.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { Client } from '#kernel/actor.ts';
import { DomainError } from '#kernel/errors.ts';
import type { JournalEntry } from '#kernel/runtime.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import type { CloudScope } from '../clouds/use-cases/enter-cloud.ts';
import { lockCloud, type OrderRow } from '../orders/queries.ts';
import { isOfSessions, mayRetry, type OfSessions } from '../orders/rules.ts';
import { findFailedSessions, listSteps } from '../orders/steps/queries.ts';
import { enterOrder } from '../orders/use-cases/list-orders.ts';
import { orderedEntry } from '../orders/use-cases/order-sessions.ts';
import { placeOrder } from '../orders/use-cases/place-order.ts';
import { orderReset } from '../passwords/use-cases/order-reset.ts';
import { enterCloudUser } from '../users/use-cases/enter-cloud-user.ts';

type Retried = { readonly orderId: string; readonly entry: JournalEntry };

/** What failed, once more: a new order, without another countdown. */
export const retryOrder = defineChange({
  name: 'cloud.retry-order',
  actor: 'client',
  async run(context, { orderId }: InputOf<typeof contract>) {
    const { order, scope } = await enterOrder(context.tx, context.actor, orderId);
    if (!mayRetry({ ...order, steps: await listSteps(context.tx, [order.id]) })) throw new DomainError('order_settled');
    const retried = await (isOfSessions(order) ? retrySessions(context, scope, order) : retryOne(context, scope, order));
    return context.done({ orderId: retried.orderId }, retried.entry);
  },
});

async function retrySessions(context: ChangeContext<Client>, scope: CloudScope, { id, kind, infobase_id, message }: OfSessions<OrderRow>): Promise<Retried> {
  await lockCloud(context.tx, scope.cloudId);
  const sessions = await findFailedSessions(context.tx, id);
  if (sessions.length === 0) throw new DomainError('nothing_to_end');
  const orderId = await placeOrder(context, scope, { kind, infobaseId: infobase_id, message }, sessions);
  return { orderId, entry: orderedEntry(kind, scope, sessions) };
}

async function retryOne(context: ChangeContext<Client>, scope: CloudScope, order: OrderRow): Promise<Retried> {
  if (order.kind === 'reset_password') {
    const { user } = await enterCloudUser(context.tx, context.actor, order.cloud_user_id ?? '');
    return orderReset(context, scope, user);
  }
  const orderId = await placeOrder(context, scope, { kind: order.kind, cloudUserId: order.cloud_user_id, infobaseId: order.infobase_id, block: order.block as object | null });
  const action = order.kind === 'disable_user' ? 'cloud.disabling_ordered' : 'cloud.block_ordered';
  return { orderId, entry: { action, organizationId: scope.organization.organizationId, subjectName: order.person ?? order.infobase } };
}
