import { chownSync, linkSync, rmSync, writeFileSync } from 'node:fs';

/**
 * A secret in a file for its owner only: there whole or not at all, and the same for all processes
 * that write it at once, since the first one wins. `reader` becomes its owner when given.
 */
export function writeSecretOnce(file: string, secret: string, reader: { readonly uid: number; readonly gid: number } | null = null): void {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, secret, { mode: 0o600 });
  if (reader) chownSync(aside, reader.uid, reader.gid);
  try {
    linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside);
  }
}
