// What must be there before any script of the project runs: its packages and a Node that knows TypeScript.
// Runs on Node 20, without dependencies.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const LEAST_NODE = 24;
const LOOK_EVERY_MS = 500;
const SAY_EVERY_MS = 5000;

/** What a person can mend; its message is one line. */
export class SetupError extends Error {}

/** Installs from the lockfile when that has changed since the last time. */
export async function ensurePackages(root) {
  const stamp = path.join(root, 'node_modules', '.kabinet-setup');
  const lockfile = readFileSync(path.join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lockfile).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const packages = packagesFor(JSON.parse(lockfile.toString())).map((name) => path.join(root, name, 'package.json'));
  const stopTelling = tellProgress(() => packages.filter((file) => existsSync(file)).length, packages.length);
  const code = await install(root).finally(stopTelling);
  if (code !== 0) throw new SetupError('The packages could not be installed: npm ci says why above.');
  writeFileSync(stamp, wanted);
}

/** The Node to run the project with: this one when it is new enough, else the one npm brought. */
export function findNode(root) {
  if (Number(process.versions.node.split('.')[0]) >= LEAST_NODE) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  try {
    const folder = path.dirname(createRequire(path.join(root, 'package.json')).resolve(`node-${platform}-${process.arch}/package.json`));
    return path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    throw new SetupError(`Node: found ${process.versions.node}, and the packages bring none for ${platform}-${process.arch}; install Node ${LEAST_NODE} or newer.`);
  }
}

/** Tools for building and testing too, whatever NODE_ENV and npm's settings say. */
function install(root) {
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--progress=false', '--loglevel=error'];
  const child = spawn('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return new Promise((resolve, reject) => {
    child.once('error', () => reject(new SetupError('The packages cannot be installed: there is no npm.')));
    child.once('exit', resolve);
  });
}

/** Folders that npm will fill on this machine, from the root. */
function packagesFor(lockfile) {
  const libc = process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  const fits = (list, value) => !list || list.includes(value);
  return Object.entries(lockfile.packages)
    .filter(([name, entry]) => name !== '' && fits(entry.os, process.platform) && fits(entry.cpu, process.arch) && (process.platform !== 'linux' || fits(entry.libc, libc)))
    .map(([name]) => name);
}

/** On a terminal one line that changes, in a log a line now and then. */
function tellProgress(count, all) {
  const { isTTY } = process.stdout;
  const say = () => process.stdout.write(isTTY ? `\r  installing packages: ${count()} of ${all}` : `  installing packages: ${count()} of ${all}\n`);
  say();
  const telling = setInterval(say, isTTY ? LOOK_EVERY_MS : SAY_EVERY_MS);
  return () => {
    clearInterval(telling);
    if (isTTY) process.stdout.write('\n');
  };
}
