import type { Log } from '#kernel/log.ts';
import type { Runtime } from '#kernel/runtime.ts';

/** Work that goes on for as long as a worker lives: a step, a pause, the next step. A step that fails is followed by others. */
export interface Loop {
  readonly name: string;
  readonly pauseMs: number;
  step(runtime: Runtime): Promise<void>;
}

/** Runs a loop until it is stopped; a step under way is waited for. */
export function startLoop(loop: Loop, runtime: Runtime, log: Log): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = run(loop, runtime, log, stopping.signal);
  return {
    stop() {
      stopping.abort();
      return running;
    },
  };
}

async function run({ name, pauseMs, step }: Loop, runtime: Runtime, log: Log, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      await step(runtime);
    } catch (error) {
      log.error({ err: error, loop: name }, 'a step failed');
    }
    await pause(pauseMs, stopping);
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
