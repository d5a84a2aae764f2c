import { trouble, type Trouble } from '#connectors/trouble.ts';
import type { Origin } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import type { Runtime } from '#kernel/runtime.ts';
import type { Connections } from '../../connectors/use-cases/connections.ts';
import { askCluster } from '../clusters/use-cases/ask-cluster.ts';
import { askDirectory } from '../directories/use-cases/ask-directory.ts';
import { giveBackTurn, takeTurns } from '../queries.ts';
import { AT_ONCE, GIVEN_UP_MS, type Answered, type Turn } from '../rules.ts';
import { askTerminals } from '../terminals/use-cases/ask-terminals.ts';
import { endOfTurn } from './end-turn.ts';

const ask = { directory: askDirectory, windows_terminals: askTerminals, linux_terminals: askTerminals, cluster: askCluster };

/** Asks the provider's systems what there is to see, each when it is its turn; none waits for another's answer. */
export class Polling {
  readonly name = 'cloud.polling';
  readonly pauseMs = 250;
  readonly #connections: Connections;
  readonly #underWay = new Set<Promise<void>>();

  constructor(connections: Connections) {
    this.#connections = connections;
  }

  async step(runtime: Runtime, stopping: AbortSignal): Promise<void> {
    const free = AT_ONCE - this.#underWay.size;
    if (free === 0) return;
    for (const turn of await takeTurns(runtime.db, free)) {
      const asking = this.#take(turn, runtime, stopping).finally(() => this.#underWay.delete(asking));
      this.#underWay.add(asking);
    }
  }

  async settle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async #take(turn: Turn, runtime: Runtime, stopping: AbortSignal): Promise<void> {
    const log = runtime.log.child({ connector: turn.connectorId });
    const begun = performance.now();
    try {
      const answer = await first(this.#answerOf(turn, { ...runtime, log }), stopping);
      if (answer === null) await giveBackTurn(runtime.db, turn);
      else await endOfTurn.execute({ ...runtime, log }, originOf(this.name), { turn, answer, tookMs: performance.now() - begun });
    } catch (error) {
      // Nothing of it is kept; when the lease is over, it is asked again.
      log.error({ err: error }, 'an answer could not be kept');
    }
  }

  async #answerOf(turn: Turn, runtime: Runtime): Promise<Answered | Trouble> {
    try {
      return await ask[turn.kind](runtime, this.#connections, turn);
    } catch (error) {
      runtime.log.error({ err: error }, 'a connector has failed in a way of its own');
      return trouble('unexpected', 'a fault of the portal, see its log');
    }
  }
}

/** Null: the process stops before there is an answer. */
async function first(answer: Promise<Answered | Trouble>, stopping: AbortSignal): Promise<Answered | Trouble | null> {
  const { promise, resolve } = Promise.withResolvers<Trouble | null>();
  const limit = setTimeout(() => resolve(trouble('timed_out', 'no answer in time')), GIVEN_UP_MS);
  const stop = () => resolve(null);
  stopping.addEventListener('abort', stop);
  if (stopping.aborted) stop();
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(limit);
    stopping.removeEventListener('abort', stop);
  }
}

function originOf(job: string): Origin {
  return { actor: { kind: 'system', job }, ip: '', userAgent: '', requestId: newId(), locale: 'ru', cookies: {} };
}
