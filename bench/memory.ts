import { readFileSync } from 'node:fs';

/** What a process holds in memory, and the most that it ever held. */
export interface Memory {
  readonly megabytes: number;
  readonly most: number;
}

/** As the system counts it; 0 where it does not say (only Linux has /proc). */
export function memoryOf(pid: number): Memory {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const read = (line: RegExp) => Number(line.exec(status)?.[1] ?? 0) / 1024;
    return { megabytes: read(/^VmRSS:\s+(\d+)/m), most: read(/^VmHWM:\s+(\d+)/m) };
  } catch {
    return { megabytes: 0, most: 0 };
  }
}

/** Seconds for which a process has had a core, as the system counts them by the hundredth; 0 where it does not say. */
export function coreSecondsOf(pid: number): number {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').slice(11, 13);
    return (Number(user) + Number(system)) / 100;
  } catch {
    return 0;
  }
}
