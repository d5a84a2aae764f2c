import type { listOrders as contract } from '#contract/cloud.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { Client } from '#kernel/actor.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineRead } from '#kernel/use-case.ts';
import { enterCloud, type CloudScope } from '../../clouds/use-cases/enter-cloud.ts';
import { cloudTopic } from '../../rules.ts';
import { findOrder, listRecentOrders, type OrderRow } from '../queries.ts';
import { presentOrders } from './present-order.ts';

/** The gate to an order is that of its cloud. */
export async function enterOrder(db: Db | Tx, actor: Client, orderId: string): Promise<{ order: OrderRow; scope: CloudScope }> {
  const order = await findOrder(db, orderId);
  if (!order) throw new DomainError('not_found');
  return { order, scope: await enterCloud(db, actor, order.cloud_id) };
}

export const listOrders = defineRead({
  name: 'cloud.list-orders',
  actor: 'client',
  async run(context, { cloudId }: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const scope = await enterCloud(context.db, context.actor, cloudId);
    return context.shared([cloudTopic(scope.cloudId)], async () => ({ orders: await presentOrders(context.db, await listRecentOrders(context.db, scope.cloudId)) }));
  },
});
