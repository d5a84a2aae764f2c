import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

/** Runs vitest with a temporary folder of its own, of which nothing is left, nor of what runs in it, however this process ends. Answers whether it was green. */
export async function runApart(args: readonly string[]): Promise<boolean> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-real-'));
  // As root the database runs as another user, who must reach its data.
  chmodSync(folder, 0o755);
  const vitest = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(root, 'node_modules', 'vitest', 'vitest.mjs'), ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, TMPDIR: folder } });
  const ended = once(vitest, 'exit');
  const caretaker = spawn(path.join(import.meta.dirname, 'clear-up.sh'), [String(vitest.pid), folder], { detached: true, stdio: ['pipe', 'ignore', 'inherit'] });
  const cleared = once(caretaker, 'exit');
  // A Ctrl-C reaches the tests from the terminal; they stop their servers and end by themselves.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => vitest.kill('SIGTERM'));
  const [code] = (await ended) as [number | null];
  caretaker.stdin.end('ended\n');
  await cleared;
  return code === 0;
}
