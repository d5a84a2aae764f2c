import autocannon from 'autocannon';

export interface Load {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly connections: number;
  readonly seconds: number;
}

export interface Measured {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p99: number;
  readonly failed: number;
}

/** Loads an address of this machine for a while. */
export async function load({ url, method = 'GET', headers = {}, body, connections, seconds }: Load): Promise<Measured> {
  const result = await autocannon({ url, method, headers, connections, duration: seconds, ...(body === undefined ? {} : { body }) });
  return { perSecond: result.requests.average, p99: result.latency.p99, failed: result.non2xx + result.errors };
}

/** Loads two addresses in turns, so that both meet the same weather; the median of the rounds each. */
export async function compare(rounds: number, first: Load, second: Load): Promise<[Measured, Measured]> {
  const results: [Measured[], Measured[]] = [[], []];
  await load({ ...first, seconds: 2 });
  await load({ ...second, seconds: 2 });
  for (let round = 0; round < rounds; round++) {
    results[0].push(await load(first));
    results[1].push(await load(second));
  }
  return [median(results[0]), median(results[1])];
}

function median(rounds: Measured[]): Measured {
  const middle = <K extends keyof Measured>(key: K) => rounds.map((round) => round[key]).toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? 0;
  return { perSecond: middle('perSecond'), p99: middle('p99'), failed: rounds.reduce((sum, round) => sum + round.failed, 0) };
}

export function report(name: string, ours: Measured, bare: Measured): void {
  const line = (who: string, found: Measured) => `  ${who.padEnd(8)} ${found.perSecond.toFixed(0).padStart(6)} requests/s   p99 ${found.p99} ms${found.failed > 0 ? `   ${found.failed} FAILED` : ''}`;
  console.log(`${name}\n${line('portal', ours)}\n${line('bare', bare)}\n  ratio    ${(ours.perSecond / bare.perSecond).toFixed(2)}`);
}
