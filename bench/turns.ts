export interface Latency {
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

type Ask = () => Promise<unknown>;

/**
 * How long two things take, asked by turns, so that both meet the same weather at every moment: some
 * clients at a time, a round of `requests` each. The median of the rounds; the first only warms up.
 */
export async function takeTurns({ clients, rounds, requests }: { clients: number; rounds: number; requests: number }, first: Ask, second: Ask): Promise<[Latency, Latency]> {
  const found: [number[], number[]][] = [];
  for (let round = 0; round <= rounds; round++) found.push(await oneRound(clients, requests, [first, second]));
  found.shift();
  const latencyOf = (which: 0 | 1) => ({ p50: middle(found.map((took) => percentile(took[which], 0.5))), p99: middle(found.map((took) => percentile(took[which], 0.99))) });
  return [latencyOf(0), latencyOf(1)];
}

async function oneRound(clients: number, requests: number, asks: readonly [Ask, Ask]): Promise<[number[], number[]]> {
  const took: [number[], number[]] = [[], []];
  let turn = 0;
  const client = async () => {
    while (turn < requests) {
      // Each is the first of the two as often as the other.
      const order = turn++ % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
      for (const which of order) {
        const started = performance.now();
        await asks[which]();
        took[which].push(performance.now() - started);
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return took;
}

const middle = (values: readonly number[]) => percentile(values, 0.5);

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}
