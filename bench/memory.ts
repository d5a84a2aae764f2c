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
