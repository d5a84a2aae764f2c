import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { coreSecondsOf, memoryOf, type Memory } from './memory.ts';

const LOOK_EVERY_MS = 250;
const ROOT = path.join(import.meta.dirname, '..');

/** What `npm start` gives to Node: flags and the script. */
function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(2);
}

/** The portal's worker as `npm start` starts it. */
export class Worker {
  /** As it was looked at last, for it cannot be asked when it is gone. */
  memory: Memory = { megabytes: 0, most: 0 };
  readonly #process: ChildProcess;
  readonly #watch: NodeJS.Timeout;

  private constructor(child: ChildProcess) {
    this.#process = child;
    this.#watch = setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  static async start(environment: Record<string, string>): Promise<Worker> {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...startArguments()], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '', NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '', ...environment, ROLE: 'worker' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: child.stdout })) if (line.includes(': ready after')) return new Worker(child);
    throw new Error('the worker ended before it was ready');
  }

  get coreSeconds(): number {
    return coreSecondsOf(this.#process.pid ?? 0);
  }

  /** Whatever happens to the measure, its worker does not live on. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.stop('SIGKILL');
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    clearInterval(this.#watch);
    this.#look();
    const gone = once(this.#process, 'exit');
    this.#process.kill(signal);
    await gone;
  }

  #look(): void {
    const memory = memoryOf(this.#process.pid ?? 0);
    if (memory.most > 0) this.memory = memory;
  }
}
