import { defineChange, defineTask } from '#kernel/use-case.ts';
import { cloudTopic } from '../../../rules.ts';
import { CALLED_OFF, screenText } from '../../letters.ts';
import { carryOutJob } from '../../jobs.ts';
import { beginCountdown, type TakenOrder } from '../../queries.ts';
import { listLeftSteps, listSteps, markTold, type StepRow } from '../queries.ts';
import { onEachServer, type Worker } from './on-each-server.ts';
import type { Connections } from '../../../connectors/use-cases/connections.ts';

/** Before the countdown. Whoever cannot be told is not spared: the one who ordered it has read that work may be lost. */
export async function tellPeople(worker: Worker, order: TakenOrder): Promise<void> {
  const text = screenText(Math.round(order.wait_seconds / 60), order.message);
  const left = (await listLeftSteps(worker.runtime.db, order.id)).filter(({ told_at }) => told_at === null);
  await tellAll(worker, left, text, (step) => saveTold.execute(worker.runtime, worker.origin, { stepId: step.id }));
  await startCountdown.execute(worker.runtime, worker.origin, { order });
}

/** When the countdown was cancelled; to those who were told of it. */
export function callOff(connections: Connections) {
  return defineTask({
    name: 'cloud.call-off',
    async run(runtime, origin, { orderId }: { orderId: string }) {
      const told = (await listSteps(runtime.db, [orderId])).filter(({ state, told_at }) => state === 'cancelled' && told_at !== null);
      await tellAll({ runtime, origin, connections }, told, CALLED_OFF, async () => {});
    },
  });
}

async function tellAll(worker: Worker, steps: readonly StepRow[], text: string, told: (step: StepRow) => Promise<unknown>): Promise<void> {
  await onEachServer(steps, async (connectorId) => {
    const server = await worker.connections.terminals(connectorId);
    return async (step, cutOff) => {
      if (cutOff || 'kind' in server) return null;
      const outcome = await server.tell({ id: step.key, login: step.login, startedAt: step.started_at }, text);
      if (outcome.kind === 'told') await told(step);
      return outcome.kind === 'trouble' ? outcome : null;
    };
  });
}

const saveTold = defineChange({
  name: 'cloud.save-told',
  actor: 'system',
  async run(context, { stepId }: { stepId: string }) {
    await markTold(context.tx, stepId);
    return context.done(undefined);
  },
});

const startCountdown = defineChange({
  name: 'cloud.start-countdown',
  actor: 'system',
  async run(context, { order }: { order: TakenOrder }) {
    if (!(await beginCountdown(context.tx, order.id))) return context.done(undefined);
    await context.enqueue(carryOutJob, { orderId: order.id }, { delaySeconds: order.wait_seconds });
    await context.tell(cloudTopic(order.cloud_id));
    return context.done(undefined);
  },
});
