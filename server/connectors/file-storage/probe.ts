import { buffer } from 'node:stream/consumers';
import { sha256 } from '#kernel/secrets.ts';
import { newStorageKey, type FileStorage } from './port.ts';

const PROBE = Buffer.from('Kabinet looks whether files can be kept here.');

/** Does with a few bytes all that is done with files. */
export async function probe(storage: FileStorage): Promise<{ ok: boolean; detail: string }> {
  const key = newStorageKey();
  const put = await storage.put(key, PROBE, sha256(PROBE));
  if (put.kind !== 'stored') return { ok: false, detail: `putting: ${put.detail}` };
  const same = await readBack(storage, key);
  if (same !== null) return { ok: false, detail: `reading: ${same}` };
  const removed = await storage.remove(key);
  return removed.kind === 'removed' ? { ok: true, detail: 'put, read and removed a few bytes' } : { ok: false, detail: `removing: ${removed.detail}` };
}

/** What is wrong, if anything is. */
async function readBack(storage: FileStorage, key: string): Promise<string | null> {
  const got = await storage.get(key);
  if (got.kind === 'unavailable') return got.detail;
  if (got.kind === 'missing') return 'what was put is not there';
  try {
    return (await buffer(got.content)).equals(PROBE) ? null : 'other bytes than were put';
  } catch {
    return 'the bytes broke off';
  }
}
