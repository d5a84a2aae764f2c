import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readlinkSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { StartError } from '../environment.ts';
import { isOpenTo, type ServerUser } from './server-user.ts';

/** Root's own place, for what a server that is not root must reach. */
export const OPEN_ROOT = '/var/lib/kabinet';

/**
 * Where the data of `dataDir` lies: there, or, when the folders above it are closed to the server's
 * user, below `OPEN_ROOT` with a link at `dataDir`. The folder above the data is made.
 */
export function placeOf(dataDir: string, user: ServerUser | null): string {
  const linked = lstatSync(dataDir, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(dataDir) : null;
  if (linked !== null) return withFolder(linked, user);
  if (user === null || isOpenTo(nearest(path.dirname(dataDir)), user)) return withFolder(dataDir, user);
  if (existsSync(dataDir)) throw new StartError(`${dataDir} lies below a folder that is closed to the user PostgreSQL runs as: open it (chmod a+x), or set DATA_DIR or DATABASE_URL`);
  const place = withFolder(path.join(OPEN_ROOT, randomBytes(8).toString('hex'), 'postgres'), user);
  mkdirSync(path.dirname(dataDir), { recursive: true });
  symlinkSync(place, dataDir);
  return place;
}

/** The closest folder upwards that is there. */
function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(path.dirname(folder));
}

function withFolder(place: string, user: ServerUser | null): string {
  const folder = path.dirname(place);
  if (user === null) mkdirSync(folder, { recursive: true });
  else makeOpenFolder(folder);
  return place;
}

/** Makes folders that others may walk through, whatever the umask. */
export function makeOpenFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let at = folder; at.length >= first.length; at = path.dirname(at)) chmodSync(at, 0o755);
}
