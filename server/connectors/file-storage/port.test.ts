import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '#kernel/secrets.ts';
import { S3Double } from './double/s3.ts';
import { createFolderStorage } from './folder.ts';
import { newStorageKey, type FileStorage } from './port.ts';
import { createS3Storage } from './s3.ts';

interface Rig {
  readonly storage: FileStorage;
  stop(): Promise<void>;
}

const rigs: Record<string, () => Promise<Rig>> = {
  'a folder': async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-files-'));
    return { storage: createFolderStorage(path.join(folder, 'not', 'yet', 'there')), stop: async () => rmSync(folder, { recursive: true }) };
  },
  'S3, a double': async () => {
    const double = await S3Double.start();
    return { storage: createS3Storage(double), stop: () => double.stop() };
  },
};

// A real storage, named by the environment, is held to the same; its bucket must be there.
const { S3_TEST_ENDPOINT: endpoint, S3_TEST_REGION: region, S3_TEST_BUCKET: bucket, S3_TEST_ACCESS_KEY: accessKey, S3_TEST_SECRET_KEY: secretKey } = process.env;
if (endpoint && bucket && accessKey && secretKey) {
  rigs[`S3 at ${endpoint}`] = async () => ({ storage: createS3Storage({ endpoint, region: region ?? 'us-east-1', bucket, accessKey, secretKey }), stop: async () => {} });
}

describe.each(Object.entries(rigs))('%s as a file storage', (_name, make) => {
  let rig: Rig;
  let storage: FileStorage;
  beforeEach(async () => {
    rig = await make();
    storage = rig.storage;
  });
  afterEach(() => rig.stop());

  const put = async (content: Uint8Array, key = newStorageKey()) => {
    expect(await storage.put(key, content, sha256(content))).toEqual({ kind: 'stored' });
    return key;
  };
  const get = async (key: string) => {
    const answer = await storage.get(key);
    return answer.kind === 'found' ? buffer(answer.content) : answer.kind;
  };

  it.each([
    ['nothing at all', 0],
    ['one byte', 1],
    ['a scan', 300_001],
    ['the largest upload', 20 * 1024 * 1024],
  ])('gives %s back as it was put', async (_what, bytes) => {
    const content = randomBytes(bytes);
    expect((await get(await put(content))) as Buffer).toSatisfy((got: Buffer) => got.equals(content));
  });

  it('keeps many at a time apart', async () => {
    const contents = Array.from({ length: 20 }, (_, index) => Buffer.from(`файл ${index}`));
    const keys = await Promise.all(contents.map((content) => put(content)));
    expect(await Promise.all(keys.map(get))).toEqual(contents);
  });

  it('says what is missing', async () => {
    expect(await get(newStorageKey())).toBe('missing');
  });

  it('removes, and says so as often as it is asked', async () => {
    const key = await put(Buffer.from('x'));
    for (let time = 0; time < 2; time++) expect(await storage.remove(key)).toEqual({ kind: 'removed' });
    expect(await get(key)).toBe('missing');
    expect(await storage.remove(newStorageKey())).toEqual({ kind: 'removed' });
  });

  it('may be read by halves and by many', async () => {
    const content = randomBytes(3_000_000);
    const key = await put(content);
    const answer = await storage.get(key);
    if (answer.kind !== 'found') throw new Error(answer.kind);
    for await (const piece of answer.content) if (piece.length > 0) break;
    const whole = await Promise.all(Array.from({ length: 4 }, () => get(key)));
    expect(whole.every((got) => Buffer.isBuffer(got) && got.equals(content))).toBe(true);
  });

  it.each(['', '..', '../../etc/passwd', 'ab/cd', `${newStorageKey()}/..`, newStorageKey().toUpperCase(), `${newStorageKey()}\n`, 'договор.pdf'])('refuses the key %j', async (key) => {
    for (const attempt of [() => storage.put(key, Buffer.from('x'), sha256('x')), () => storage.get(key), () => storage.remove(key)]) {
      await expect(attempt).rejects.toThrow('not a key of the file storage');
    }
  });

  it('looks whether it works, and leaves nothing behind', async () => {
    expect(await storage.check()).toEqual({ ok: true, detail: 'put, read and removed a few bytes' });
  });
});
