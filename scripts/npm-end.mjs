import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 300;

/**
 * Calls `stop` when npm, or the shell between npm and us, is gone: a shell that gets a signal from
 * npm ends without passing it on, and a kill -9 of npm tells nobody.
 */
export function whenNpmEnds(stop) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const before = parents();
  const looking = setInterval(() => {
    if (parents() === before) return;
    clearInterval(looking);
    stop();
  }, LOOK_EVERY_MS);
  looking.unref();
}

/** Our parent, and when that is a shell its parent too, where the system tells it (Linux). */
function parents() {
  const { ppid } = process;
  try {
    const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${ppid}/stat`, 'utf8')) ?? [];
    return ['sh', 'dash', 'bash'].includes(name) ? `${ppid} ${parent}` : `${ppid}`;
  } catch {
    return `${ppid}`;
  }
}
