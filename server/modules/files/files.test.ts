import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { MOST_UPLOAD_BYTES } from '#contract/files.ts';
import { S3Double } from '#connectors/file-storage/double/s3.ts';
import { takeUse } from '#kernel/limits.ts';
import { defineChange } from '#kernel/use-case.ts';
import { TestPortal } from '#server/test/app.ts';
import { PortalProcess } from '#server/test/processes.ts';
import { register, type Person } from '#server/test/world.ts';
import { pdfOf, pngOf } from './fixtures.ts';
import { attachFile, describeFiles, dropFile, filesWith, type FileShelf } from './index.ts';
import { megabytesPerPerson, uploadsPerPerson } from './rules.ts';

let double: S3Double;
let storage: Record<string, string>;
let portal: TestPortal;
let shelf: FileShelf;
let person: Person;
beforeAll(async () => {
  double = await S3Double.start();
  storage = { FILE_STORAGE: 's3', S3_ENDPOINT: double.endpoint, S3_REGION: double.region, S3_BUCKET: double.bucket, S3_ACCESS_KEY: double.accessKey, S3_SECRET_KEY: double.secretKey };
  portal = await TestPortal.start(storage);
  shelf = filesWith(portal.server.fileStorage);
  person = await register(portal);
});
afterAll(async () => {
  await portal.stop();
  await double.stop();
});
beforeEach(() => {
  double.mood = { kind: 'well' };
});

const origin = { actor: { kind: 'system', job: 'test' }, ip: '', userAgent: '', requestId: 't', locale: 'ru', cookies: {} } as const;
const change = <I>(run: (tx: Parameters<typeof dropFile>[0], input: I) => Promise<void>) => {
  const useCase = defineChange({ name: 'test.files', actor: 'system', run: async (context, input: I) => context.done(await run(context.tx, input)) });
  return (input: I) => useCase.execute(portal.server.runtime, origin, input);
};
const attach = change(async (tx, { fileId, userId = person.userId }: { fileId: string; userId?: string | null }) => attachFile(tx, fileId, userId));
const drop = change(async (tx, fileId: string) => dropFile(tx, fileId));

const upload = (content: Uint8Array, name = 'договор.pdf', browser = person.browser) => browser.upload(`/api/files?name=${encodeURIComponent(name)}`, content);
/** A file of the person's, without their browser. */
const uploaded = async (content: Uint8Array = pdfOf('договор'), name = 'договор.pdf') => (await shelf.keep(portal.server.runtime, { content, name, uploadedBy: person.userId })).id;
const row = (id: string) => portal.db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst();
const bytesOf = async (id: string) => double.objects.get((await row(id))?.storage_key ?? '');
const read = async (id: string) => {
  const file = await shelf.read(portal.server.runtime, id);
  return { ...file, content: await buffer(file.content) };
};
const sweep = () => portal.runRepeated('files.sweep');

describe('an upload', () => {
  test('is taken in, under a name that is safe, and waits for something that refers to it', async () => {
    const content = pdfOf('скан');
    const answer = await upload(content, '../скан\u202E договора.exe');
    expect(answer).toMatchObject({ status: 200, body: { name: 'скан договора.exe.pdf', bytes: content.length } });
    expect(await row(answer.body.fileId)).toMatchObject({ state: 'stored', is_kept: false, uploaded_by: person.userId, media_type: 'application/pdf' });
    expect(await bytesOf(answer.body.fileId)).toEqual(content);
  });

  test.each([
    ['a page that calls itself PDF', Buffer.from('<script>alert(1)</script>'), 415, 'file_type'],
    ['nothing', Buffer.alloc(0), 422, 'invalid_input'],
    ['a byte more than is taken', Buffer.alloc(MOST_UPLOAD_BYTES + 1, '%PDF-1.7'), 413, 'file_too_large'],
  ])('of %s is refused', async (_what, content, status, code) => {
    expect(await upload(content)).toMatchObject({ status, body: { code } });
  });

  test('of the most that is taken is taken', async () => {
    const content = Buffer.concat([randomBytes(MOST_UPLOAD_BYTES - 300), pdfOf('')]);
    content.write('%PDF-1.7');
    expect(await upload(content.subarray(0, MOST_UPLOAD_BYTES))).toMatchObject({ status: 200 });
  });

  test.each(['', 'x'.repeat(256)])('under the name %j is refused', async (name) => {
    expect(await upload(pdfOf('x'), name)).toMatchObject({ status: 422, body: { fields: { name: expect.any(String) as string } } });
  });

  test('as JSON or a form is refused', async () => {
    expect(await person.browser.post('/api/files?name=a.pdf', { content: '%PDF' })).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
    expect(await person.browser.send('POST', '/api/files?name=a.pdf', 'a=b', { 'content-type': 'multipart/form-data; boundary=x' })).toMatchObject({ status: 422 });
  });

  test('of nobody is refused, whatever it is', async () => {
    for (const content of [pdfOf('x'), Buffer.alloc(MOST_UPLOAD_BYTES + 1)]) expect(await upload(content, 'a.pdf', portal.browser())).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
  });

  test('is refused after the day’s uploads, and after the day’s megabytes', async () => {
    const [many, heavy] = [await register(portal), await register(portal)];
    await takeUse(portal.db, `uploads:${many.userId}`, uploadsPerPerson, uploadsPerPerson.count - 1);
    await takeUse(portal.db, `upload-megabytes:${heavy.userId}`, megabytesPerPerson, megabytesPerPerson.count - 1);
    for (const { browser } of [many, heavy]) {
      expect(await upload(pdfOf('last'), 'a.pdf', browser)).toMatchObject({ status: 200 });
      const refused = await upload(pdfOf('one more'), 'a.pdf', browser);
      expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
      expect(refused.body.params.seconds).toBeGreaterThan(86_000);
    }
  });

  test('of a kind that is not taken, or while the storage takes nothing, does not count', async () => {
    const somebody = await register(portal);
    await takeUse(portal.db, `uploads:${somebody.userId}`, uploadsPerPerson, uploadsPerPerson.count - 1);
    await upload(Buffer.from('text'), 'a.pdf', somebody.browser);
    double.mood = { kind: 'bytes', status: 503, body: '<Error><Code>SlowDown</Code></Error>' };
    expect(await upload(pdfOf('x'), 'a.pdf', somebody.browser)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    double.mood = { kind: 'well' };
    expect(await upload(pdfOf('x'), 'a.pdf', somebody.browser)).toMatchObject({ status: 200 });
  });
});

describe('a file is referred to', () => {
  test('by the one who brought it, once', async () => {
    const fileId = await uploaded();
    const stranger = await register(portal);
    for (const userId of [stranger.userId, null]) await expect(attach({ fileId, userId })).rejects.toMatchObject({ code: 'file_gone' });
    const ends = await Promise.allSettled(Array.from({ length: 4 }, () => attach({ fileId })));
    expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
    expect(await row(fileId)).toMatchObject({ is_kept: true });
  });

  test('by the portal, when the portal made it', async () => {
    const { id, name } = await shelf.keep(portal.server.runtime, { content: pdfOf('акт'), name: 'Акт № 5.pdf' });
    await expect(attach({ fileId: id })).rejects.toMatchObject({ code: 'file_gone' });
    await attach({ fileId: id, userId: null });
    expect(name).toBe('Акт № 5.pdf');
  });

  test('when it is there as a whole, not before and not after', async () => {
    const fileId = await uploaded();
    await portal.db.updateTable('files').set({ state: 'pending' }).where('id', '=', fileId).execute();
    await expect(attach({ fileId })).rejects.toMatchObject({ code: 'file_gone' });
    await drop(fileId);
    await expect(attach({ fileId })).rejects.toMatchObject({ code: 'file_gone' });
    await expect(read(fileId)).rejects.toMatchObject({ code: 'file_missing' });
  });

  test('and described, as many of them as there are', async () => {
    const [pdf, picture, dropped] = [await uploaded(), await uploaded(pngOf(10, 10), 'печать.png'), await uploaded()];
    await drop(dropped);
    expect(await describeFiles(portal.db, [picture, dropped, pdf])).toMatchObject([{ id: picture, name: 'печать.png', mediaType: 'image/png' }, { id: pdf, name: 'договор.pdf', mediaType: 'application/pdf' }]);
    expect(await describeFiles(portal.db, [])).toEqual([]);
  });
});

describe('what is read', () => {
  const large = Buffer.concat([Buffer.from('%PDF-1.7'), randomBytes(500_000), Buffer.from('%%EOF')]);

  test('is what was put, with its size, name and kind', async () => {
    const fileId = await uploaded(large);
    expect(await read(fileId)).toEqual({ content: large, bytes: large.length, name: 'договор.pdf', mediaType: 'application/pdf' });
  });

  test.each<[string, (content: Buffer) => Buffer]>([
    ['one bit is another', (content) => (content.writeUInt8((content[content.length - 9] ?? 0) ^ 1, content.length - 9), content)],
    ['the end is cut off', (content) => content.subarray(0, -1)],
    ['something was added', (content) => Buffer.concat([content, Buffer.from('x')])],
    ['nothing is left', () => Buffer.alloc(0)],
  ])('breaks off and is never whole when %s in the storage', async (_what, spoil) => {
    const fileId = await uploaded(large);
    double.objects.set((await row(fileId))?.storage_key ?? '', spoil(Buffer.from(large)));
    const { content } = await shelf.read(portal.server.runtime, fileId);
    let seen = 0;
    await expect((async () => { for await (const piece of content) seen += piece.length; })()).rejects.toThrow('the bytes are not the ones whose SHA-256 was kept');
    expect(seen).toBeLessThan(large.length);
  });

  test('is missing when the storage has lost it, and unavailable while the storage is away', async () => {
    const fileId = await uploaded();
    double.mood = { kind: 'bytes', status: 500, body: '' };
    await expect(read(fileId)).rejects.toMatchObject({ code: 'unavailable' });
    double.mood = { kind: 'well' };
    double.objects.delete((await row(fileId))?.storage_key ?? '');
    await expect(read(fileId)).rejects.toMatchObject({ code: 'file_missing' });
  });
});

describe('after a day', () => {
  const aDayLater = () => portal.pass({ hours: 25 });

  test('what nothing refers to is gone, bytes and row; what is kept stays', async () => {
    const [kept, forgotten] = [await uploaded(), await uploaded()];
    await attach({ fileId: kept });
    const key = (await row(forgotten))?.storage_key ?? '';
    await portal.pass({ hours: 23 });
    await sweep();
    expect(await row(forgotten)).toMatchObject({ state: 'stored' });
    await portal.pass({ hours: 2 });
    await sweep();
    expect([await row(forgotten), double.objects.has(key)]).toEqual([undefined, false]);
    expect(await read(kept)).toMatchObject({ content: pdfOf('договор') });
  });

  test('an upload whose process died is gone: before its bytes, and between them and the mark', async () => {
    const died = await uploaded();
    const key = (await row(died))?.storage_key ?? '';
    await portal.db.updateTable('files').set({ state: 'pending' }).where('id', '=', died).execute();
    double.mood = { kind: 'bytes', status: 500, body: '' };
    await expect(uploaded(pdfOf('without bytes'))).rejects.toMatchObject({ code: 'unavailable' });
    double.mood = { kind: 'well' };
    await aDayLater();
    await sweep();
    expect(double.objects.has(key)).toBe(false);
    expect(await portal.db.selectFrom('files').selectAll().where('is_kept', '=', false).execute()).toEqual([]);
  });

  test('an upload whose process is killed while the bytes are on their way is found by its row', async () => {
    const { browser } = await register(portal);
    const process = await PortalProcess.start(portal, 'web', storage);
    double.mood = { kind: 'silent' };
    double.requests.length = 0;
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const lost = fetch(`${process.address}/api/files?name=a.pdf`, { method: 'POST', body: new Uint8Array(pdfOf('x')), headers: { cookie, 'x-requested-with': 'kabinet', 'content-type': 'application/octet-stream' } }).catch(() => 'lost');
    await vi.waitFor(() => expect(double.requests).toEqual([expect.stringMatching(/^PUT /)]), { timeout: 10_000 });
    await process.kill();
    expect(await lost).toBe('lost');
    double.mood = { kind: 'well' };
    expect(await portal.db.selectFrom('files').select('state').where('is_kept', '=', false).execute()).toContainEqual({ state: 'pending' });
    await aDayLater();
    await sweep();
    expect(double.requests.map((request) => request.split(' ')[0])).toContain('DELETE');
    expect(await portal.db.selectFrom('files').select('state').where('is_kept', '=', false).execute()).toEqual([]);
  });

  test('while the storage is away nothing is lost from sight; later it is gone', async () => {
    const forgotten = await uploaded();
    await aDayLater();
    double.mood = { kind: 'bytes', status: 503, body: '' };
    await sweep();
    expect(await row(forgotten)).toMatchObject({ state: 'dropped' });
    await expect(attach({ fileId: forgotten })).rejects.toMatchObject({ code: 'file_gone' });
    double.mood = { kind: 'well' };
    await sweep();
    expect(await row(forgotten)).toBeUndefined();
  });

  test('of the sweep and somebody who refers to it at that moment one wins: a kept file has its bytes', async () => {
    const files = await Promise.all(Array.from({ length: 8 }, () => uploaded(pdfOf('спор'))));
    await aDayLater();
    const ends = await Promise.all([sweep(), ...files.map((fileId) => attach({ fileId }).then(() => fileId, () => null))]);
    for (const id of files) {
      if (ends.includes(id)) expect((await read(id)).content).toEqual(pdfOf('спор'));
      else expect(await row(id).then((found) => found?.state ?? 'dropped')).toBe('dropped');
    }
  });
});

test('what is dropped goes with the next sweep', async () => {
  const fileId = await uploaded();
  const key = (await row(fileId))?.storage_key ?? '';
  await attach({ fileId });
  await drop(fileId);
  await sweep();
  expect([await row(fileId), double.objects.has(key)]).toEqual([undefined, false]);
});
