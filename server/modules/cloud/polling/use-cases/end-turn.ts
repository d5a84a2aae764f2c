import type { Trouble } from '#connectors/trouble.ts';
import { defineChange } from '#kernel/use-case.ts';
import { cloudTopic, CONNECTORS_TOPIC } from '../../rules.ts';
import { endTurn, listCloudsOn } from '../queries.ts';
import { waitAfter, type Answered, type Turn } from '../rules.ts';

interface Ended {
  readonly turn: Turn;
  readonly answer: Answered | Trouble;
  readonly tookMs: number;
}

/** Keeps what a connector has answered, or that it has not, unless the turn is another's by now; who looks on is told of what has changed by it. */
export const endOfTurn = defineChange({
  name: 'cloud.end-of-turn',
  actor: 'system',
  async run(context, { turn, answer, tookMs }: Ended) {
    const { tx } = context;
    const hasFailed = answer.kind === 'trouble';
    const waitSeconds = hasFailed ? waitAfter(turn.failures + 1, turn.isWatched, Math.random()) : null;
    const isOurs = await endTurn(tx, turn, { waitSeconds, trouble: hasFailed ? answer : answer.trouble, tookMs });
    if (!isOurs) return context.done(undefined);
    const changed = hasFailed ? [] : await answer.keep(tx);
    const hasTurned = hasFailed !== turn.wasSilent;
    for (const cloudId of new Set([...changed, ...(hasTurned ? await listCloudsOn(tx, turn.connectorId) : [])])) await context.tell(cloudTopic(cloudId));
    if (hasTurned) await context.tell(CONNECTORS_TOPIC);
    return context.done(undefined);
  },
});
