import type { StepState } from '#contract/cloud.ts';
import type { InfobaseCluster } from '#connectors/infobase-cluster/port.ts';
import type { TerminalServer } from '#connectors/terminal-servers/port.ts';
import type { Trouble } from '#connectors/trouble.ts';
import { defineChange } from '#kernel/use-case.ts';
import { cloudTopic } from '../../../rules.ts';
import type { TakenOrder } from '../../queries.ts';
import { failureOf } from '../../rules.ts';
import { forgetSession, listLeftSteps, markBegun, saveStepEnd, type StepRow } from '../queries.ts';
import { onEachServer, type Worker } from './on-each-server.ts';

type Ended = { readonly kind: 'ended' | 'gone' | 'another' | 'stays' } | Trouble;

/** Ends what is left of an order's sessions. Each end is written down at once: whoever goes on after a crash leaves it, and asks again where there is none. */
export async function endSteps({ runtime, origin, connections }: Worker, order: TakenOrder): Promise<void> {
  await onEachServer(await listLeftSteps(runtime.db, order.id), async (connectorId) => {
    const end = order.kind === 'end_sessions' ? onTerminals(await connections.terminals(connectorId)) : onCluster(await connections.cluster(connectorId), order.message);
    return async (step, cutOff) => {
      if (!cutOff) await beginStep.execute(runtime, origin, { order, step });
      const ended = cutOff ?? (await end(step));
      await endStep.execute(runtime, origin, { order, step, ended });
      return ended.kind === 'trouble' ? ended : null;
    };
  });
}

function onTerminals(server: TerminalServer | Trouble) {
  return async ({ key, login, started_at }: StepRow): Promise<Ended> => ('kind' in server ? server : server.endSession({ id: key, login, startedAt: started_at }));
}

function onCluster(cluster: InfobaseCluster | Trouble, message: string | null) {
  return async ({ infobase_key, key }: StepRow): Promise<Ended> => {
    if ('kind' in cluster) return cluster;
    return infobase_key === null ? { kind: 'gone' } : cluster.endSession(infobase_key, key, message);
  };
}

const beginStep = defineChange({
  name: 'cloud.begin-step',
  actor: 'system',
  async run(context, { order, step }: { order: TakenOrder; step: StepRow }) {
    await markBegun(context.tx, step.id);
    await context.tell(cloudTopic(order.cloud_id));
    return context.done(undefined);
  },
});

const endStep = defineChange({
  name: 'cloud.end-step',
  actor: 'system',
  async run(context, { order, step, ended }: { order: TakenOrder; step: StepRow; ended: Ended }) {
    const state: StepState = ended.kind === 'trouble' ? 'failed' : ended.kind;
    await saveStepEnd(context.tx, step.id, { state, ...(ended.kind === 'trouble' ? failureOf(ended) : { problem: null, detail: null }) });
    if (state === 'ended' || state === 'gone') await forgetSession(context.tx, step);
    await context.tell(cloudTopic(order.cloud_id));
    return context.done(undefined);
  },
});
