import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '#kernel/secrets.ts';
import { createFolderStorage } from './folder.ts';
import { newStorageKey } from './port.ts';

describe('a folder of files', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'kabinet-files-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const key = newStorageKey();
  const placeOf = (folder: string) => path.join(folder, key.slice(0, 2), key.slice(2, 4), key);
  const filesIn = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);

  it('lies two levels deep, for its owner only', async () => {
    await createFolderStorage(root).put(key, Buffer.from('байты'), sha256('байты'));
    expect(readFileSync(placeOf(root), 'utf8')).toBe('байты');
    expect([statSync(placeOf(root)).mode & 0o777, statSync(path.dirname(placeOf(root))).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  it('finds nothing of a file that was half written when the process died, and removes that half', async () => {
    const storage = createFolderStorage(root);
    await storage.put(key, Buffer.from('x'), sha256('x'));
    await storage.remove(key);
    writeFileSync(`${placeOf(root)}.part`, 'hal');
    expect(await storage.get(key)).toEqual({ kind: 'missing' });
    expect(await storage.remove(key)).toEqual({ kind: 'removed' });
    expect(filesIn(root)).toEqual([]);
  });

  it('that cannot be used is unavailable, and says so', async () => {
    writeFileSync(path.join(root, 'taken'), 'a file where the folder should be');
    const storage = createFolderStorage(path.join(root, 'taken'));
    const trouble = { kind: 'unavailable', code: 'ENOTDIR', detail: 'the folder of files cannot be used (ENOTDIR)' };
    expect(await storage.put(key, Buffer.from('x'), sha256('x'))).toEqual(trouble);
    expect(await storage.get(key)).toEqual(trouble);
    expect(await storage.check()).toEqual({ ok: false, detail: `putting: ${trouble.detail}` });
  });

  it('keeps no part of a file that could not be written to its end', async () => {
    const storage = createFolderStorage(root);
    mkdirSync(path.join(placeOf(root), 'in the way'), { recursive: true });
    expect(await storage.put(key, Buffer.from('x'), sha256('x'))).toMatchObject({ kind: 'unavailable' });
    expect(filesIn(root)).toEqual([]);
  });

  it('breaks the stream off when the file goes while it waits to be read', async () => {
    const storage = createFolderStorage(root);
    await storage.put(key, Buffer.from('x'), sha256('x'));
    const answer = await storage.get(key);
    if (answer.kind !== 'found') throw new Error(answer.kind);
    await storage.remove(key);
    await expect(buffer(answer.content)).rejects.toThrow('ENOENT');
  });
});
