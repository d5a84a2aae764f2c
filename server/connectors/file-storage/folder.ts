import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { probe } from './probe.ts';
import { assertStorageKey, type FileStorage, type StorageTrouble } from './port.ts';

/** A folder of this machine, or one that all processes share. Two levels of folders keep each of them small. */
export function createFolderStorage(root: string): FileStorage {
  const fileOf = (key: string) => {
    assertStorageKey(key);
    return path.join(root, key.slice(0, 2), key.slice(2, 4), key);
  };
  const storage: FileStorage = {
    name: 'folder',
    async put(key, content) {
      const file = fileOf(key);
      try {
        await makeFolder(path.dirname(file));
        await writeWhole(file, content);
        for (const folder of [path.dirname(file), path.join(root, key.slice(0, 2)), root]) await syncFolder(folder);
        return { kind: 'stored' };
      } catch (error) {
        await rm(partOf(file), { force: true }).catch(() => {});
        return troubleOf(error);
      }
    },
    async get(key) {
      const file = fileOf(key);
      try {
        await stat(file);
        return { kind: 'found', content: bytesOf(file) };
      } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'ENOENT' ? { kind: 'missing' } : troubleOf(error);
      }
    },
    async remove(key) {
      const file = fileOf(key);
      try {
        await rm(partOf(file), { force: true });
        await rm(file, { force: true });
        return { kind: 'removed' };
      } catch (error) {
        return troubleOf(error);
      }
    },
    check: () => probe(storage),
  };
  return storage;
}

/** Where bytes lie until all of them are there. */
const partOf = (file: string) => `${file}.part`;

/** Opened when the first bytes are wanted, so that nobody must close what they never read. */
async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file) as AsyncIterable<Buffer>;
}

async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const part = await open(partOf(file), 'w', 0o600);
  try {
    await part.writeFile(content);
    await part.sync();
  } finally {
    await part.close();
  }
  await rename(partOf(file), file);
}

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first !== undefined) await syncFolder(path.dirname(first));
}

/** Names in it outlive a power cut from then on. */
async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders; it keeps names by itself.
  if (process.platform === 'win32') return;
  const opened = await open(folder);
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

function troubleOf(error: unknown): StorageTrouble {
  const code = (error as NodeJS.ErrnoException).code ?? 'failed';
  return { kind: 'unavailable', code, detail: `the folder of files cannot be used (${code})` };
}
