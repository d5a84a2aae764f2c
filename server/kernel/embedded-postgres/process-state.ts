import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Does a process with this number live? A zombie, whose parent has not yet asked for its end, does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readStatus(pid));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readStatus(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

/** Does the process work in this folder? Only Linux tells; elsewhere it is taken to. */
export function worksIn(pid: number, folder: string): boolean {
  return existsSync('/proc/self/cwd') ? folderOf(String(pid)) === folder : true;
}

export function someoneWorksIn(folder: string): boolean {
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && folderOf(name) === folder);
}

function folderOf(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
