import { setTimeout } from 'node:timers/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { KEY, openBenchDatabase, productionSettings, signIn, startProcess } from './portal.ts';
import { addTerminalClouds, type Hosts } from './terminal-clouds.ts';
import { Watchers } from './watchers.ts';
import { Worker } from './worker.ts';

const plan = { hosts: 200, sessions: 50, hostsOfCloud: 2 };
const ROUNDS = 100;
const BROWSERS = 500;
const CHANGES = 150;
const MOST_SECONDS = 5;
const MOST_CORE = 0.25;
/** Megabytes by which a worker may grow in the rounds. */
const MOST_GROWN = 20;

/** Terminal servers by real SSH connections, asked by one worker; and people who look on. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-polling-'));
  const database = await openBenchDatabase();
  const { address, stop: stopHosts } = await startProcess('terminal-hosts.ts', { HOSTS: String(plan.hosts), SESSIONS: String(plan.sessions) });
  const hosts = JSON.parse(address) as Hosts;
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const settings = { ...productionSettings(database.url), DATA_DIR: folder };
  try {
    const clouds = await addTerminalClouds(client, hosts, plan);
    await using worker = await Worker.start({ ...settings, CONNECTORS_KEY: KEY });
    console.log(`${plan.hosts} hosts of ${plan.sessions} sessions`);
    await measureRounds(client, worker);
    await measurePace(client, worker, clouds);
    await measureBrowsers(worker, settings, hosts, clouds);
  } finally {
    await client.end();
    await stopHosts();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks all at once, and waits until all have answered; seconds. */
async function round(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ at: Date }>(`
    with asked as (update connector_polls p set asked_at = null, not_before = '-infinity' from connectors c where c.id = p.connector_id and c.is_on)
    select clock_timestamp() as at`);
  const begun = performance.now();
  for (;;) {
    await setTimeout(20);
    const { rows: [found] } = await client.query<{ answered: number }>('select count(*)::int as answered from connector_polls where answered_at > $1', [rows[0]?.at]);
    if (found?.answered === plan.hosts) return (performance.now() - begun) / 1000;
    if (performance.now() - begun > 60_000) throw new Error(`only ${found?.answered} of ${plan.hosts} hosts have answered`);
  }
}

async function measureRounds(client: pg.Client, worker: Worker): Promise<void> {
  const first = await round(client);
  const took: number[] = [];
  let before = 0;
  for (let done = 1; done <= ROUNDS; done++) {
    took.push(await round(client));
    if (done === ROUNDS / 10) before = worker.memory.megabytes;
  }
  const { rows: [kept] } = await client.query<{ sessions: number }>('select count(*)::int as sessions from terminal_sessions');
  if (kept?.sessions !== plan.hosts * plan.sessions) throw new Error(`${kept?.sessions} sessions are kept`);
  const after = worker.memory.megabytes;
  const longest = Math.max(...took);
  console.log(`a round of all at once (aim: below ${MOST_SECONDS} s): the first with connecting ${first.toFixed(2)} s, then ${mean(took).toFixed(2)} s, at most ${longest.toFixed(2)} s in ${ROUNDS}`);
  console.log(`memory: ${before.toFixed(0)} MB after ${ROUNDS / 10} rounds, ${after.toFixed(0)} MB after ${ROUNDS}`);
  if (longest > MOST_SECONDS) throw new Error('a round takes too long');
  if (after - before > MOST_GROWN) throw new Error('the worker grows with its rounds');
}

/** As it goes by itself while all clouds are looked at. */
async function measurePace(client: pg.Client, worker: Worker, clouds: readonly string[]): Promise<void> {
  await client.query(`insert into followed_topics select 'cloud:' || id, now() + interval '1 hour' from unnest($1::uuid[]) id`, [clouds]);
  const asked = async () => (await client.query<{ asked: number }>('select sum(asked)::int as asked from connector_hours')).rows[0]?.asked ?? 0;
  await setTimeout(5000);
  const [begun, before, core] = [performance.now(), await asked(), worker.coreSeconds];
  await setTimeout(40_000);
  const seconds = (performance.now() - begun) / 1000;
  const share = (worker.coreSeconds - core) / seconds;
  const every = (plan.hosts * seconds) / ((await asked()) - before);
  console.log(`all looked at: each host asked every ${every.toFixed(2)} s, with ${(share * 100).toFixed(1)} % of a core (aim: below ${MOST_CORE * 100} %)`);
  if (every > MOST_SECONDS) throw new Error('hosts are asked too seldom');
  if (share > MOST_CORE) throw new Error('the worker takes too much of a core');
}

async function measureBrowsers(worker: Worker, settings: Readonly<Record<string, string>>, hosts: Hosts, clouds: readonly string[]): Promise<void> {
  const portal = await startProcess('serve.ts', settings);
  const watchers = new Watchers();
  try {
    const cookie = await signIn(portal.address);
    const open = await Promise.all(Array.from({ length: BROWSERS }, (_, at) => watchers.open(`${portal.address}/api/clouds/${clouds[at % clouds.length]}/users`, cookie)));
    await setTimeout(5000);
    const core = worker.coreSeconds;
    const begun = performance.now();
    const waits: Array<Promise<number>> = [];
    for (let change = 0; change < CHANGES; change++) {
      const cloud = change % clouds.length;
      const turn = Math.floor(change / clouds.length);
      const isTold = (answer: string) => disconnectedIn(answer) === turn + 1;
      for (const [at, watcher] of open.entries()) if (at % clouds.length === cloud) waits.push(watchers.until(watcher, isTold));
      await fetch(`${hosts.control}/flip?host=${cloud * plan.hostsOfCloud + (turn % plan.hostsOfCloud)}&session=${turn}`, { method: 'POST' });
      await setTimeout(200);
    }
    const limit = new AbortController();
    const took = await Promise.race([Promise.all(waits), setTimeout(20_000, null, { signal: limit.signal })]);
    limit.abort();
    if (took === null) throw new Error('somebody was not told of a change');
    const seconds = took.map((ms) => ms / 1000).toSorted((a, b) => a - b);
    const longest = seconds.at(-1) ?? 0;
    console.log(`${BROWSERS} browsers, ${CHANGES} changes (aim: each within ${MOST_SECONDS} s): told after ${seconds[Math.floor(seconds.length / 2)]?.toFixed(2)} s, at most ${longest.toFixed(2)} s`);
    console.log(`the worker meanwhile: ${((100 * (worker.coreSeconds - core)) / ((performance.now() - begun) / 1000)).toFixed(1)} % of a core`);
    if (longest > MOST_SECONDS) throw new Error('a change came late');
  } finally {
    watchers.close();
    await portal.stop();
  }
}

function disconnectedIn(answer: string): number {
  return (JSON.parse(answer) as { counts: { disconnected: number } }).counts.disconnected;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
