import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import { AT_ONCE } from '#modules/cloud/polling/rules.ts';
import type { Aims } from './aims.ts';
import { startProcess } from './portal.ts';
import type { Hosts } from './terminal-clouds.ts';
import type { Worker } from './worker.ts';

const ROUNDS = 100;
const BARE_ROUNDS = 10;
/** After which rounds it is seen how much memory the worker holds. */
const LOOKED_AT = [10, 50, 100];
const MOST_SECONDS = 5;
const MOST_CORE = 0.25;
/** Megabytes by which a worker may grow from the first look to the last. */
const MOST_GROWN = 20;
const PACE_MS = 40_000;
/** On a machine that has other work to do there are fewer rounds. */
const MOST_MS = 190_000;

interface Plan {
  readonly hosts: number;
  readonly sessions: number;
}

/** Rounds forced one after the other: how long each takes, beside as many bare questions, and what memory they leave. */
export async function measureRounds(aims: Aims, client: pg.Client, worker: Worker, plan: Plan, hosts: Hosts): Promise<void> {
  const { address, stop } = await startProcess('bare-hosts.ts', { PORT: String(hosts.port), HOSTS: String(plan.hosts), ROUNDS: String(BARE_ROUNDS), AT_ONCE: String(AT_ONCE) });
  await stop();
  const bare = JSON.parse(address) as { seconds: number; core: number };
  const first = await round(client, plan.hosts);
  const took: number[] = [];
  const held: Array<{ readonly rounds: number; readonly megabytes: number }> = [];
  const look = () => held.push({ rounds: took.length, megabytes: worker.memory.megabytes });
  const [begun, core] = [performance.now(), worker.coreSeconds];
  while (took.length < ROUNDS && performance.now() - begun < MOST_MS) {
    took.push(await round(client, plan.hosts));
    if (LOOKED_AT.includes(took.length)) look();
  }
  if (took.length < ROUNDS) look();
  const { rows: [kept] } = await client.query<{ sessions: number }>('select count(*)::int as sessions from terminal_sessions');
  if (kept?.sessions !== plan.hosts * plan.sessions) throw new Error(`${kept?.sessions} sessions are kept`);
  const mean = took.reduce((sum, seconds) => sum + seconds, 0) / took.length;
  const ofCore = (worker.coreSeconds - core) / took.length;
  const longest = Math.max(...took);
  const grown = (held.at(-1)?.megabytes ?? 0) - (held[0]?.megabytes ?? 0);
  console.log(`a round of all at once: ${mean.toFixed(2)} s, and ${ofCore.toFixed(2)} s of a core; the first, with connecting, ${first.toFixed(2)} s`);
  console.log(`  bare ssh2: ${bare.seconds.toFixed(2)} s, and ${bare.core.toFixed(2)} s of a core; ratio ${(mean / bare.seconds).toFixed(1)}, of the core ${(ofCore / bare.core).toFixed(1)}`);
  aims.tell(`the longest of ${took.length} rounds`, longest, MOST_SECONDS, 's');
  console.log(`memory: ${held.map(({ rounds, megabytes }) => `${megabytes.toFixed(0)} MB after ${rounds} rounds`).join(', ')}`);
  aims.tell('grown since the first look', grown, MOST_GROWN, 'MB');
  if (took.length < ROUNDS) aims.miss(`only ${took.length} rounds in ${MOST_MS / 1000} s`);
}

/** Asks all at once, and waits until all have answered; seconds. */
async function round(client: pg.Client, hosts: number): Promise<number> {
  const { rows } = await client.query<{ at: Date }>(`
    with asked as (update connector_polls p set asked_at = null, not_before = '-infinity' from connectors c where c.id = p.connector_id and c.is_on)
    select clock_timestamp() as at`);
  const begun = performance.now();
  for (;;) {
    await setTimeout(20);
    const { rows: [found] } = await client.query<{ answered: number }>('select count(*)::int as answered from connector_polls where answered_at > $1', [rows[0]?.at]);
    if (found?.answered === hosts) return (performance.now() - begun) / 1000;
    if (performance.now() - begun > 60_000) throw new Error(`only ${found?.answered} of ${hosts} hosts have answered`);
  }
}

/** As it goes by itself while all clouds are looked at. */
export async function measurePace(aims: Aims, client: pg.Client, worker: Worker, plan: Plan, clouds: readonly string[]): Promise<void> {
  await client.query(`insert into followed_topics select 'cloud:' || id, now() + interval '1 hour' from unnest($1::uuid[]) id`, [clouds]);
  const asked = async () => (await client.query<{ asked: number }>('select sum(asked)::int as asked from connector_hours')).rows[0]?.asked ?? 0;
  await setTimeout(5000);
  const [begun, before, core] = [performance.now(), await asked(), worker.coreSeconds];
  await setTimeout(PACE_MS);
  const seconds = (performance.now() - begun) / 1000;
  aims.tell('all looked at: each host is asked every', (plan.hosts * seconds) / ((await asked()) - before), MOST_SECONDS, 's');
  aims.tell('by a worker that takes of a core', (100 * (worker.coreSeconds - core)) / seconds, 100 * MOST_CORE, '%');
}
