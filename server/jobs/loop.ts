import type { Log } from '#kernel/log.ts';
import type { Runtime } from '#kernel/runtime.ts';

/** Work that goes on for as long as a worker lives: a step, a pause, the next step. A step that fails is followed by others. */
export interface Loop {
  readonly name: string;
  readonly pauseMs: number;
  /** May leave going on what would hold up the next step. */
  step(runtime: Runtime, stopping: AbortSignal): Promise<void>;
  /** Waits for what steps have left going on; soon over once the loop is told to stop. */
  settle(): Promise<void>;
}

/** Runs a loop until it is stopped; what is under way then is waited for. */
export function startLoop(loop: Loop, runtime: Runtime, log: Log): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = run(loop, runtime, log, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await running;
      await loop.settle();
    },
  };
}

async function run(loop: Loop, runtime: Runtime, log: Log, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      await loop.step(runtime, stopping);
    } catch (error) {
      log.error({ err: error, loop: loop.name }, 'a step failed');
    }
    await pause(loop.pauseMs, stopping);
  }
}

function pause(ms: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopping.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      stopping.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    stopping.addEventListener('abort', end);
  });
}
