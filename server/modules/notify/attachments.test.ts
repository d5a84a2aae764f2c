import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { S3Double } from '#connectors/file-storage/double/s3.ts';
import type { MailMessage } from '#connectors/mail/port.ts';
import { createSimulatedMail } from '#connectors/mail/simulated.ts';
import { createSimulatedSms } from '#connectors/sms/simulated.ts';
import { newId } from '#kernel/ids.ts';
import { defineChange } from '#kernel/use-case.ts';
import { attachFile, dropFile, filesWith, type FileShelf } from '#modules/files/index.ts';
import { pdfOf } from '#modules/files/fixtures.ts';
import { TestPortal } from '#server/test/app.ts';
import { deliverMessage } from './use-cases/deliver-message.ts';
import { queueMail } from './index.ts';

let double: S3Double;
let portal: TestPortal;
let shelf: FileShelf;
beforeAll(async () => {
  double = await S3Double.start();
  portal = await TestPortal.start({ FILE_STORAGE: 's3', S3_ENDPOINT: double.endpoint, S3_REGION: double.region, S3_BUCKET: double.bucket, S3_ACCESS_KEY: double.accessKey, S3_SECRET_KEY: double.secretKey });
  shelf = filesWith(portal.server.fileStorage);
});
afterAll(async () => {
  await portal.stop();
  await double.stop();
});
let letters: MailMessage[];
beforeEach(() => {
  double.mood = { kind: 'well' };
  letters = [];
});

const origin = { actor: { kind: 'system', job: 'test' }, ip: '', userAgent: '', requestId: 't', locale: 'ru', cookies: {} } as const;
const gateways = {
  sms: createSimulatedSms(),
  mail: { ...createSimulatedMail(), send: async (message: MailMessage) => (letters.push(message), { kind: 'accepted', gatewayId: 'g1' } as const) },
  keepsTexts: { sms: false, mail: false },
};

/** A letter with these files; the files and to whom it goes. */
async function letterWith(contents: readonly Buffer[]) {
  const files = await Promise.all(contents.map((content, index) => shelf.keep(portal.server.runtime, { content, name: `Акт № ${index + 1}.pdf` })));
  const to = `anna-${newId()}@firm.example`;
  const write = defineChange({
    name: 'test.write',
    actor: 'system',
    async run(context, _input: null) {
      for (const { id } of files) await attachFile(context.tx, id, null);
      const letter = { subject: 'Новые документы', paragraphs: ['Документы приложены к письму.'], action: { label: 'Открыть', url: 'https://portal.example/documents' } };
      await queueMail(context, { to, kind: 'test', cause: newId(), letter, attachments: { fileIds: files.map(({ id }) => id), without: 'Файлы не поместились в письмо: они ждут вас в кабинете.' } });
      return context.done(undefined);
    },
  });
  await write.execute(portal.server.runtime, origin, null);
  const { id } = await portal.db.selectFrom('outgoing_messages').select('id').where('recipient', '=', to).executeTakeFirstOrThrow();
  return { id, to, files };
}

const deliver = (messageId: string) => deliverMessage(gateways, shelf).execute(portal.server.runtime, origin, { messageId });
const stateOf = (id: string) => portal.db.selectFrom('outgoing_messages').select(['state', 'failure_code', 'attempts']).where('id', '=', id).executeTakeFirstOrThrow();
const keyOf = async (fileId: string) => (await portal.db.selectFrom('files').select('storage_key').where('id', '=', fileId).executeTakeFirstOrThrow()).storage_key;
const pdfOfBytes = (bytes: number) => {
  const content = randomBytes(bytes);
  content.write('%PDF-1.7');
  content.write('%%EOF', bytes - 5);
  return content;
};

test('files go along with the letter, in their order and under their names', async () => {
  const contents = [pdfOf('акт 1'), pdfOf('акт 2')];
  const { id, to } = await letterWith(contents);
  expect(await portal.messages(to)).toMatchObject([{ attachments: ['Акт № 1.pdf', 'Акт № 2.pdf'], text: expect.not.stringContaining('не поместились') as string }]);
  await portal.db.updateTable('outgoing_messages').set({ state: 'queued' }).where('id', '=', id).execute();
  await deliver(id);
  expect(letters).toMatchObject([{ to, attachments: contents.map((content, index) => ({ name: `Акт № ${index + 1}.pdf`, mediaType: 'application/pdf', content })) }]);
  expect(letters[0]?.text).not.toContain('не поместились');
});

test('up to ten megabytes go; what is more stays behind, and the letter says so', async () => {
  const ten = 10 * 1024 * 1024;
  const [fits, large] = [await letterWith([pdfOfBytes(ten - 100), pdfOfBytes(100)]), await letterWith([pdfOfBytes(ten - 100), pdfOfBytes(101)])];
  for (const { id } of [fits, large]) await deliver(id);
  expect(letters.map((letter) => letter.attachments?.length ?? 0)).toEqual([2, 0]);
  for (const body of [letters[1]?.text, letters[1]?.html]) expect(body).toContain('Файлы не поместились в письмо');
  expect(await portal.messages(large.to)).toEqual([]);
});

test('in the outbox, too, the letter reads as it would go', async () => {
  const { to } = await letterWith([pdfOfBytes(10 * 1024 * 1024 + 1)]);
  expect(await portal.messages(to)).toMatchObject([{ attachments: [], text: expect.stringContaining('Файлы не поместились в письмо') as string }]);
});

test.each<[string, (fileId: string) => Promise<void>]>([
  ['is no more', (fileId) => portal.db.transaction().execute((tx) => dropFile(tx, fileId))],
  ['has lost its bytes', async (fileId) => void double.objects.delete(await keyOf(fileId))],
  ['has other bytes than it had', async (fileId) => void double.objects.set(await keyOf(fileId), pdfOf('подменён'))],
])('the letter goes without files when one of them %s', async (_what, spoil) => {
  const { id, files } = await letterWith([pdfOf('акт 1'), pdfOf('акт 2')]);
  await spoil(files[1]?.id ?? '');
  await deliver(id);
  expect(letters.map((letter) => letter.attachments?.length ?? 0)).toEqual([0]);
  expect(letters[0]?.text).toContain('Файлы не поместились в письмо');
  expect(await stateOf(id)).toMatchObject({ state: 'sent' });
});

test.each([[{ kind: 'bytes', status: 503, body: '' }], [{ kind: 'cut', after: 10 }]] as const)('the letter waits while the storage is in trouble: %j', async (mood) => {
  const { id } = await letterWith([pdfOf('акт 1')]);
  double.mood = mood;
  await expect(deliver(id)).rejects.toThrow('unavailable');
  expect(await stateOf(id)).toEqual({ state: 'queued', failure_code: 'attachments', attempts: 1 });
  double.mood = { kind: 'well' };
  await deliver(id);
  expect(letters.map((letter) => letter.attachments?.length)).toEqual([1]);
});
