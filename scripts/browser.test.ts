import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensureBrowser, findBrowser } from './browser.ts';

let folder: string;

/** A machine that has these programs and no others. */
function machineWith(programs: Record<string, string>): void {
  for (const [name, commands] of Object.entries(programs)) {
    writeFileSync(path.join(folder, name), `#!/bin/sh\n${commands}\n`);
    chmodSync(path.join(folder, name), 0o755);
  }
  vi.stubEnv('PATH', folder);
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-browser-'));
  vi.stubEnv('CHROMIUM_PATH', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const sudo = { sudo: 'shift; exec "$@"', true: 'exit 0' };

test('finds a browser by its names, or the one that CHROMIUM_PATH names', () => {
  machineWith({ 'google-chrome': '', mine: '' });
  expect(findBrowser()).toBe(path.join(folder, 'google-chrome'));
  vi.stubEnv('CHROMIUM_PATH', path.join(folder, 'mine'));
  expect(findBrowser()).toBe(path.join(folder, 'mine'));
  vi.stubEnv('CHROMIUM_PATH', path.join(folder, 'nothing'));
  expect(() => ensureBrowser(() => {})).toThrow(`CHROMIUM_PATH: found "${folder}/nothing", expected a Chromium that can be run`);
});

test('installs one with the package manager, and says so', () => {
  machineWith({ ...sudo, 'apt-get': `echo "$@" >> ${folder}/calls; if [ "$1" = install ]; then echo '#!/bin/sh' > ${folder}/chromium; /bin/chmod 755 ${folder}/chromium; fi` });
  const said: string[] = [];
  ensureBrowser((text) => said.push(text));
  expect(said).toHaveLength(1);
  expect(readFileSync(path.join(folder, 'calls'), 'utf8')).toBe('update -qq\ninstall -y -qq --no-install-recommends chromium\n');
  expect(findBrowser()).toBe(path.join(folder, 'chromium'));
});

test('where that fails, or may not be tried, one line says what to install', () => {
  machineWith({ ...sudo, 'apt-get': 'exit 100' });
  expect(() => ensureBrowser(() => {})).toThrow(/^Chromium could not be installed: install Chromium \(Debian, Ubuntu: apt-get install chromium\) or name one in CHROMIUM_PATH$/);
  machineWith({ sudo: 'exit 1', true: 'exit 1', 'apt-get': `echo "$@" >> ${folder}/calls` });
  expect(() => ensureBrowser(() => {})).toThrow(/^The browser walks need a browser: install Chromium /);
  expect(existsSync(path.join(folder, 'calls'))).toBe(false);
});
