// Runs before `npm start` and `npm test` on whatever Node is there (20 or newer), without dependencies:
// installs from the lockfile when it has changed, and with --test makes sure of a browser.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode } from './find-node.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const stamp = path.join(root, 'node_modules', '.kabinet-setup');
const wanted = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json'))).digest('hex');

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('Installing packages (a minute or so, the first time)…');
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) fail('npm ci failed: see the lines above.');
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}
if (findNode(root) === null) fail(`There is no Node 24 for ${process.platform}-${process.arch} in the packages: install Node 24 or newer.`);
if (process.argv.includes('--test')) ensureBrowser();

function browserOnPath() {
  if (process.env.CHROMIUM_PATH) return existsSync(process.env.CHROMIUM_PATH) ? process.env.CHROMIUM_PATH : fail(`CHROMIUM_PATH: found "${process.env.CHROMIUM_PATH}", expected the file of a Chromium.`);
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file)) ?? null;
}

/** The walks need a Chromium. On Debian and its kin, as root, it is installed; else one line says how. */
function ensureBrowser() {
  if (browserOnPath() !== null) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) fail('The browser walks need Chromium: install it (Debian, Ubuntu: apt-get install chromium) or name one in CHROMIUM_PATH.');
  console.log('Installing Chromium for the browser walks…');
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  } catch {
    fail('Chromium could not be installed: install it by hand (apt-get install chromium) or name one in CHROMIUM_PATH.');
  }
}
