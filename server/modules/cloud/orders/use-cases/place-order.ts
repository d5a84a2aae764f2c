import type { Client } from '#kernel/actor.ts';
import { DomainError } from '#kernel/errors.ts';
import { newId } from '#kernel/ids.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { cloudTopic } from '../../rules.ts';
import type { CloudScope } from '../../clouds/use-cases/enter-cloud.ts';
import { carryOutJob } from '../jobs.ts';
import { insertOrder, type NewOrder } from '../queries.ts';
import { ordersOfCloud } from '../rules.ts';
import { insertSteps, type OrderedSession } from '../steps/queries.ts';

/** Writes an order down for a worker; answers its id. */
export async function placeOrder(context: ChangeContext<Client>, scope: CloudScope, order: Omit<NewOrder, 'id' | 'cloudId' | 'orderedBy'>, sessions: readonly OrderedSession[] = []): Promise<string> {
  const { tx, actor } = context;
  await takeUseOrRefuse(tx, `cloud-orders:${scope.cloudId}`, ordersOfCloud);
  const id = newId();
  if (!(await insertOrder(tx, { ...order, id, cloudId: scope.cloudId, orderedBy: actor.userId }))) throw new DomainError('order_exists');
  await insertSteps(tx, id, sessions);
  await context.enqueue(carryOutJob, { orderId: id });
  await context.tell(cloudTopic(scope.cloudId));
  return id;
}
