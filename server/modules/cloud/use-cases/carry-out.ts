import { defineChange, defineTask } from '#kernel/use-case.ts';
import { cloudTopic } from '../rules.ts';
import type { Connections } from '../connectors/use-cases/connections.ts';
import { carryOutBlock } from '../infobases/use-cases/carry-out-block.ts';
import { carryOutJob } from '../orders/jobs.ts';
import { endCountdown, endLease, listLeftOrders, renewLease, takeOrder, type TakenOrder } from '../orders/queries.ts';
import { AGAIN_SECONDS, failureOf, isOfSessions, RENEWED_EVERY_MS, type Outcome } from '../orders/rules.ts';
import { endSteps } from '../orders/steps/use-cases/end-steps.ts';
import type { Worker } from '../orders/steps/use-cases/on-each-server.ts';
import { tellPeople } from '../orders/steps/use-cases/tell-people.ts';
import { revokeOrder } from '../orders/use-cases/cancel-order.ts';
import { findOrderer } from '../orders/use-cases/find-orderer.ts';
import { failOrder, settleSessions } from '../orders/use-cases/settle-order.ts';
import { carryOutReset } from '../passwords/use-cases/carry-out-reset.ts';
import { carryOutDisabling } from '../users/use-cases/carry-out-disabling.ts';

/** Does what a member has ordered, as far as it is not done yet: it may have been begun by a worker that died. */
export function carryOut(connections: Connections) {
  return defineTask({
    name: 'cloud.carry-out',
    async run(runtime, origin, { orderId }: { orderId: string }) {
      const order = await takeOrder(runtime.db, orderId);
      if (!order) return;
      const renewing = setInterval(() => void renewLease(runtime.db, orderId).catch(() => {}), RENEWED_EVERY_MS);
      try {
        await goOn({ runtime, origin, connections }, order);
      } finally {
        clearInterval(renewing);
        await endLease(runtime.db, orderId).catch(() => {});
      }
    },
  });
}

async function goOn(worker: Worker, order: TakenOrder): Promise<void> {
  const { runtime, origin } = worker;
  const isTheirs = (await findOrderer(runtime.db, order)) !== undefined;
  if (order.state === 'counting_down' && !isTheirs) return void (await revokeOrder.execute(runtime, origin, { order }));
  if (order.state === 'counting_down' && order.told_at === null && !order.is_late) return tellPeople(worker, order);
  if (order.state === 'counting_down' && !(await beginEnd.execute(runtime, origin, { order })).output) return;
  // Who may not any more orders nothing; and long after it was ordered nobody waits for it, but a password that may have been set is not left with nobody.
  const isOver = !isTheirs || (order.is_late && order.sealed_password === null);
  if (isOfSessions(order)) {
    if (!isOver) await endSteps(worker, order);
    await settleSessions.execute(runtime, origin, { order });
    return;
  }
  const outcome: Outcome = isOver ? { kind: 'failed', problem: 'interrupted', detail: null } : await carryOutOne(worker, order);
  if (outcome.kind === 'done') return;
  if (outcome.kind === 'unclear' && !order.is_late) await tryAgain.execute(runtime, origin, { order });
  else await failOrder.execute(runtime, origin, { order, connectorIds: [], ...(outcome.kind === 'failed' ? outcome : failureOf(outcome.trouble)) });
}

async function carryOutOne(worker: Worker, order: TakenOrder): Promise<Outcome> {
  if (order.kind === 'reset_password') return carryOutReset(worker, order);
  return order.kind === 'disable_user' ? carryOutDisabling(worker, order) : carryOutBlock(worker, order);
}

const beginEnd = defineChange({
  name: 'cloud.begin-end',
  actor: 'system',
  async run(context, { order }: { order: TakenOrder }) {
    const isTime = await endCountdown(context.tx, order.id);
    if (isTime) await context.tell(cloudTopic(order.cloud_id));
    return context.done(isTime);
  },
});

const tryAgain = defineChange({
  name: 'cloud.try-again',
  actor: 'system',
  async run(context, { order }: { order: TakenOrder }) {
    await context.enqueue(carryOutJob, { orderId: order.id }, { delaySeconds: AGAIN_SECONDS });
    return context.done(undefined);
  },
});

/** Their workers died, or their jobs were lost. */
export const sweepOrders = defineChange({
  name: 'cloud.sweep-orders',
  actor: 'system',
  async run(context, _input: Record<string, never>) {
    await context.enqueueAll(carryOutJob, (await listLeftOrders(context.tx)).map((orderId) => ({ orderId })));
    return context.done(undefined);
  },
});
