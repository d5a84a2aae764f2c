import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const BY_HAND = 'install Chromium (Debian, Ubuntu: apt-get install chromium) or name one in CHROMIUM_PATH';

/** The browser of this machine: named by CHROMIUM_PATH, or found as a shell would find it. */
export function findBrowser(): string {
  const named = process.env['CHROMIUM_PATH'] ?? '';
  if (named !== '' && !canRun(named)) throw new Error(`CHROMIUM_PATH: found "${named}", expected a Chromium that can be run`);
  const found = named === '' ? findProgram(NAMES) : named;
  if (found === null) throw new Error(`The browser walks need a browser: ${BY_HAND}`);
  return found;
}

/** It talks to nobody by itself; and root's Chromium has no sandbox. */
export function browserArguments(): string[] {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run'];
  return process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
}

/** Installs a browser where there is none and Debian's package manager may be used; throws one line where it may not. */
export function ensureBrowser(tell: (text: string) => void): void {
  if (process.env['CHROMIUM_PATH'] || findProgram(NAMES) !== null || !mayInstall()) {
    findBrowser();
    return;
  }
  tell('installing Chromium for the browser walks (a minute or two, once)');
  const installed = runAsRoot(['apt-get', 'update', '-qq'], 'inherit') && runAsRoot(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'], 'inherit');
  if (!installed || findProgram(NAMES) === null) throw new Error(`Chromium could not be installed: ${BY_HAND}`);
}

function mayInstall(): boolean {
  return findProgram(['apt-get']) !== null && runAsRoot(['true'], 'ignore');
}

function runAsRoot(command: readonly string[], stderr: 'ignore' | 'inherit'): boolean {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [program = '', ...args] = [...asRoot, ...command];
  return spawnSync(program, args, { stdio: ['ignore', 'ignore', stderr], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}

function findProgram(names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(canRun) ?? null;
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
