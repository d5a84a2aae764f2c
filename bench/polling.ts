import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { Aims } from './aims.ts';
import { measureBrowsers } from './polling-browsers.ts';
import { measurePace, measureRounds } from './polling-rounds.ts';
import { KEY, openBenchDatabase, productionSettings, startProcess } from './portal.ts';
import { addTerminalClouds, type Hosts } from './terminal-clouds.ts';
import { Worker } from './worker.ts';

const plan = { hosts: 200, sessions: 50, hostsOfCloud: 2 };

/** Terminal servers by real SSH connections, asked by one worker; and people who look on. Some five minutes. */
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
    const aims = new Aims();
    await measureRounds(aims, client, worker, plan, hosts);
    await measurePace(aims, client, worker, plan, clouds);
    await measureBrowsers(aims, worker, settings, hosts, plan.hostsOfCloud, clouds);
    aims.prove();
  } finally {
    await client.end();
    await stopHosts();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
