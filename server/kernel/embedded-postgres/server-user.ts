import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { StartError } from '../environment.ts';

/** Whom PostgreSQL runs as when we are root, which it refuses. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** An unprivileged user of this machine when we are root, else null: ourselves. */
export function serverUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].map((name) => users.find((user) => user[0] === name)).find((user) => user !== undefined);
  if (!found) throw new StartError('PostgreSQL does not run as root, and this machine has neither the user postgres nor nobody');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** May the user walk down to this folder, and into it? */
export function isOpenTo(folder: string, user: ServerUser): boolean {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const needed = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & needed) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
