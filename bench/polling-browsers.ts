import { setTimeout } from 'node:timers/promises';
import type { Aims } from './aims.ts';
import { signIn, startProcess } from './portal.ts';
import type { Hosts } from './terminal-clouds.ts';
import { Watchers } from './watchers.ts';
import type { Worker } from './worker.ts';

const BROWSERS = 500;
const CHANGES = 150;
const CHANGE_EVERY_MS = 200;
const MOST_SECONDS = 5;
/** Whoever has not been told by then will not be. */
const GIVEN_UP_MS = 20_000;

/** People who look on: from somebody's leaving a terminal server until it stands on their screens. */
export async function measureBrowsers(aims: Aims, worker: Worker, settings: Readonly<Record<string, string>>, hosts: Hosts, hostsOfCloud: number, clouds: readonly string[]): Promise<void> {
  const portal = await startProcess('serve.ts', settings);
  const watchers = new Watchers();
  try {
    const cookie = await signIn(portal.address);
    const opening = performance.now();
    const open = await Promise.all(Array.from({ length: BROWSERS }, (_, at) => watchers.open(`${portal.address}/api/clouds/${clouds[at % clouds.length]}/users`, cookie)));
    console.log(`${BROWSERS} browsers have their first answer after ${((performance.now() - opening) / 1000).toFixed(2)} s`);
    await setTimeout(5000);
    const [begun, core, ofPortal] = [performance.now(), worker.coreSeconds, portal.coreSeconds()];
    const waits: Array<Promise<number>> = [];
    for (let change = 0; change < CHANGES; change++) {
      const cloud = change % clouds.length;
      const turn = Math.floor(change / clouds.length);
      const isTold = (answer: string) => disconnectedIn(answer) === turn + 1;
      for (const [at, watcher] of open.entries()) if (at % clouds.length === cloud) waits.push(watchers.until(watcher, isTold));
      await fetch(`${hosts.control}/flip?host=${cloud * hostsOfCloud + (turn % hostsOfCloud)}&session=${turn}`, { method: 'POST' });
      await setTimeout(CHANGE_EVERY_MS);
    }
    const limit = new AbortController();
    const took = await Promise.race([Promise.all(waits), setTimeout(GIVEN_UP_MS, null, { signal: limit.signal })]);
    limit.abort();
    if (took === null) throw new Error('somebody was not told of a change');
    const sorted = took.map((ms) => ms / 1000).toSorted((a, b) => a - b);
    const shareOf = (before: number, after: number) => `${((100 * (after - before)) / ((performance.now() - begun) / 1000)).toFixed(1)} %`;
    console.log(`meanwhile the worker takes ${shareOf(core, worker.coreSeconds)} of a core, the portal ${shareOf(ofPortal, portal.coreSeconds())}`);
    console.log(`${CHANGES} changes are told after ${[0.5, 0.9, 0.99].map((part) => `${sorted[Math.floor(sorted.length * part)]?.toFixed(2)} s (${part * 100} %)`).join(', ')}`);
    aims.tell('the last browser is told after', sorted.at(-1) ?? 0, MOST_SECONDS, 's');
  } finally {
    watchers.close();
    await portal.stop();
  }
}

function disconnectedIn(answer: string): number {
  return (JSON.parse(answer) as { counts: { disconnected: number } }).counts.disconnected;
}
