import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { missingPackages, obstacleTo, servers, type Server } from '../e2e/real/needs.ts';
import { ensureBrowser } from './browser.ts';
import { ensureWebBuilt } from './build-web.ts';
import { installPackages } from './packages.ts';

// The connectors, and the way from the page to them, on real servers: a Samba domain, a terminal server with xrdp and
// people at it, sshd. Installs what is missing, and says what it leaves out and why; green when all that could be run is.

const root = path.join(import.meta.dirname, '..');
const WHOLE_WAY = 'e2e/real/cloud.test.ts';
/** Tests that a server is needed for. */
const tests: Readonly<Record<Server, readonly string[]>> = {
  domain: ['e2e/real/directory*.test.ts', WHOLE_WAY],
  terminals: ['e2e/real/terminals.test.ts', 'e2e/real/remote.test.ts', 'e2e/real/programs.test.ts', WHOLE_WAY],
};
const titles: Readonly<Record<Server, string>> = { domain: 'a Samba domain', terminals: 'a terminal server with xrdp' };

const { values: { report } } = parseArgs({ options: { report: { type: 'string' } } });
const reporters = report === undefined ? [] : ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
const tell = (text: string) => console.log(text);

const missing = servers.flatMap(missingPackages);
if (missing.length > 0 && process.platform === 'linux' && process.getuid?.() === 0) {
  tell(`installing ${missing.join(' ')}…`);
  installPackages(missing);
}
const leftOut = servers.flatMap((server) => {
  const obstacle = obstacleTo(server);
  if (obstacle !== null) tell(`SKIPPED ${titles[server]}: ${obstacle}`);
  return obstacle === null ? [] : [server];
});
if (leftOut.length < servers.length) process.exitCode = await run(leftOut.flatMap((server) => tests[server]));

async function run(excluded: readonly string[]): Promise<number> {
  if (!excluded.includes(WHOLE_WAY)) {
    ensureBrowser(tell);
    await ensureWebBuilt({ onBuild: () => tell('building the web app…') });
  }
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', '-c', 'e2e/real/vitest.config.ts', ...excluded.map((name) => `--exclude=${name}`), ...reporters];
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', vitest, ...args], { cwd: root, stdio: 'inherit' });
  // A Ctrl-C reaches it from the terminal; it stops its servers and ends by itself.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
