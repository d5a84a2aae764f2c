import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let root: string;
const running = new Set<ChildProcess>();

/** A project with our wrapper, a lockfile without packages, and an npm that notes how it is called. */
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'kabinet-wrapper-'));
  for (const name of ['project-node.mjs', 'setup.mjs', 'npm-end.mjs']) cpSync(path.join(import.meta.dirname, name), path.join(root, 'scripts', name));
  mkdirSync(path.join(root, 'node_modules'));
  writeFileSync(path.join(root, 'package-lock.json'), '{ "packages": { "": {} } }');
  writeNpm('echo "$@" >> npm-calls');
});

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  rmSync(root, { recursive: true, force: true });
});

function writeNpm(commands: string): void {
  writeFileSync(path.join(root, 'npm'), `#!/bin/sh\n${commands}\n`);
  chmodSync(path.join(root, 'npm'), 0o755);
}

function environment(changes: Record<string, string> = {}): Record<string, string> {
  return { PATH: `${root}${path.delimiter}${process.env['PATH'] ?? ''}`, ...changes };
}

function run(program: string, args: readonly string[] = [], changes: Record<string, string> = {}): ChildProcess {
  writeFileSync(path.join(root, 'program.mjs'), program);
  const child = spawn(process.execPath, [path.join(root, 'scripts', 'project-node.mjs'), 'program.mjs', ...args], { env: environment(changes), stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  return child;
}

/** The exit code, or the signal, and all that was written. */
async function endOf(child: ChildProcess): Promise<{ code: number | null; text: string }> {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  running.delete(child);
  return { code, text };
}

async function untilLine(child: ChildProcess, line: string): Promise<void> {
  if (!child.stdout) throw new Error('nothing can be read');
  for await (const found of createInterface({ input: child.stdout })) if (found === line) return;
  throw new Error(`it ended without saying ${line}`);
}

/** Says "up", and when told to stop takes a moment for it. */
const graceful = (signal: string) => `
  import { writeFileSync } from 'node:fs';
  process.on('${signal}', () => setTimeout(() => { writeFileSync('stopped', ''); process.exit(7); }, 50));
  setInterval(() => {}, 1000);
  console.log('up');`;

test('installs once, with the tools and without their scripts, and passes arguments and the exit code', async () => {
  const program = "console.log(JSON.stringify([process.argv.slice(2), process.env.NODE_COMPILE_CACHE, process.env.PATH.split(':')[0]])); process.exit(3);";
  const first = await endOf(run(program, ['--one', 'two words']));
  expect(first.code).toBe(3);
  const words: unknown = JSON.parse(first.text.trim().split('\n').at(-1) ?? '');
  expect(words).toEqual([['--one', 'two words'], path.join(root, 'node_modules', '.cache', 'node'), path.dirname(process.execPath)]);
  await endOf(run(program));
  expect(readFileSync(path.join(root, 'npm-calls'), 'utf8').trim().split('\n')).toEqual(['ci --ignore-scripts --include=dev --include=optional --no-audit --no-fund --progress=false --loglevel=error']);
});

test('a changed lockfile installs again', async () => {
  await endOf(run(''));
  writeFileSync(path.join(root, 'package-lock.json'), '{ "packages": { "": {}, "node_modules/a": {} } }');
  await endOf(run(''));
  expect(readFileSync(path.join(root, 'npm-calls'), 'utf8').trim().split('\n')).toHaveLength(2);
});

test('an npm that fails ends it with one line, and it is tried again', async () => {
  writeNpm('echo "network is down" >&2; exit 1');
  const failed = await endOf(run("console.log('ran')"));
  expect(failed.code).toBe(1);
  expect(failed.text).toContain('network is down\nThe packages could not be installed: npm ci says why above.\n');
  writeNpm('exit 0');
  expect((await endOf(run("console.log('ran')"))).text).toContain('ran');
});

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s is passed on, and the end of the script is waited for', async (signal) => {
  const child = run(graceful(signal));
  await untilLine(child, 'up');
  child.kill(signal);
  expect((await endOf(child)).code).toBe(7);
  expect(existsSync(path.join(root, 'stopped'))).toBe(true);
});

test('a script that a signal ends is told as shells tell it', async () => {
  expect((await endOf(run("process.kill(process.pid, 'SIGKILL')"))).code).toBe(128 + 9);
});

test('under npm it stops when npm is killed', async () => {
  writeFileSync(path.join(root, 'program.mjs'), graceful('SIGTERM'));
  const npm = spawn('sh', ['-c', `"${process.execPath}" scripts/project-node.mjs program.mjs; exit`], { cwd: root, env: environment({ npm_lifecycle_event: 'start' }), stdio: ['ignore', 'pipe', 'ignore'] });
  await untilLine(npm, 'up');
  npm.kill('SIGKILL');
  await vi.waitFor(() => expect(existsSync(path.join(root, 'stopped'))).toBe(true), { timeout: 10_000, interval: 20 });
});
