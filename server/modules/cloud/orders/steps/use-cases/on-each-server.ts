import type { Trouble } from '#connectors/trouble.ts';
import type { Origin } from '#kernel/actor.ts';
import type { Runtime } from '#kernel/runtime.ts';
import type { Connections } from '../../../connectors/use-cases/connections.ts';
import { AT_ONCE, isCutOff } from '../../rules.ts';
import type { StepRow } from '../queries.ts';

export interface Worker {
  readonly runtime: Runtime;
  readonly origin: Origin;
  readonly connections: Connections;
}

/** What is to be done to a session; `cutOff`: its server is not to be asked any more. Answers what went wrong. */
type Deed = (step: StepRow, cutOff: Trouble | null) => Promise<Trouble | null>;

/** Servers side by side, so that none waits for a slow one, and on each a few sessions at once. */
export async function onEachServer(steps: readonly StepRow[], begin: (connectorId: string) => Promise<Deed>): Promise<void> {
  const byServer = Map.groupBy(steps, (step) => step.connector_id);
  await Promise.all([...byServer].map(async ([connectorId, waiting]) => onServer(waiting, await begin(connectorId))));
}

async function onServer(waiting: StepRow[], deed: Deed): Promise<void> {
  let cutOff: Trouble | null = null;
  let silencesInRow = 0;
  async function doSome(): Promise<void> {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const trouble = await deed(step, cutOff);
      silencesInRow = trouble?.code === 'timed_out' ? silencesInRow + 1 : 0;
      if (trouble && isCutOff(trouble, silencesInRow)) cutOff = trouble;
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, doSome));
}
