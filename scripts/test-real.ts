import { parseArgs } from 'node:util';
import { missingPackages, obstacleTo, obstacleToPages, servers, type Server } from '../e2e/real/needs.ts';
import { ensureWebBuilt } from './build-web.ts';
import { installPackages } from './packages.ts';
import { runApart } from './run-apart.ts';
import { countsOf } from './test-counts.ts';

// The connectors, and the way from the page to them, on real servers: a Samba domain, a terminal server with xrdp and
// people at it, sshd. Installs what is missing, and says what it leaves out and why; green when all that could be run is.

const WHOLE_WAY = 'e2e/real/cloud.test.ts';
const HOST_KEY = 'e2e/real/host-key.test.ts';
/** Tests that a server is needed for. */
const tests: Readonly<Record<Server, readonly string[]>> = {
  domain: ['e2e/real/directory*.test.ts', WHOLE_WAY],
  sshd: ['e2e/real/remote.test.ts', 'e2e/real/programs.test.ts', HOST_KEY],
  terminals: ['e2e/real/terminals.test.ts', WHOLE_WAY],
};
const titles: Readonly<Record<Server, string>> = { domain: 'a Samba domain', sshd: 'sshd', terminals: 'a terminal server with xrdp' };

const tell = (text: string) => console.log(text);
const { values: { report } } = parseArgs({ options: { report: { type: 'string' } } });
const excluded = new Set<string>();

for (const server of servers) {
  const missing = missingPackages(server);
  if (missing.length > 0 && process.platform === 'linux' && process.getuid?.() === 0) {
    tell(`installing ${missing.join(' ')}…`);
    installPackages(missing);
  }
  const obstacle = obstacleTo(server);
  if (obstacle === null) continue;
  tell(`skipped: ${titles[server]}, because ${obstacle}`);
  for (const each of tests[server]) excluded.add(each);
}
const withPages = [WHOLE_WAY, HOST_KEY].filter((test) => !excluded.has(test));
const obstacle = withPages.length === 0 ? null : obstacleToPages(tell);
if (obstacle !== null) {
  tell(`skipped: what is tried on pages, because ${obstacle}`);
  for (const each of withPages) excluded.add(each);
} else if (withPages.length > 0) await ensureWebBuilt({ onBuild: () => tell('building the web app…') });

const all = new Set(servers.flatMap((server) => tests[server]));
const counts = excluded.size < all.size ? await run() : { passed: 0, failed: 0 };
if (report === undefined) tell(`\n${counts.passed} passed, ${counts.failed} failed`);
if (counts.failed > 0) process.exitCode = 1;

async function run() {
  const written = report ?? 'test-results/real.json';
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${written}`];
  const isGreen = await runApart(['run', '-c', 'e2e/real/vitest.config.ts', ...[...excluded].map((name) => `--exclude=${name}`), ...reporters]);
  return countsOf(written, isGreen);
}
