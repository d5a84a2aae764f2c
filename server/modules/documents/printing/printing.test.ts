import { createCanvas } from '@napi-rs/canvas';
import jsqr from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Document } from '#contract/documents.ts';
import { pdfOf } from '#modules/files/fixtures.ts';
import { filesWith } from '#modules/files/index.ts';
import { TestPortal } from '#server/test/app.ts';
import { keepPapers, moveTo } from '#server/test/papers.ts';
import { pdfText } from '#server/test/pdf-text.ts';
import { registerAdministrator } from '#server/test/world.ts';
import { actOf, invoiceOf, lineOf, payeeRecord, paymentOf } from '../fixtures.ts';
import { keepSourceFile } from '../index.ts';
import { taxOf } from './rules.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start();
  await moveTo(portal, '2026-11-20T12:00:00+03:00');
});
afterAll(() => portal.stop());

let owner: Awaited<ReturnType<typeof registerAdministrator>>;
beforeEach(async () => {
  owner = await registerAdministrator(portal);
});

const payee = payeeRecord();
const invoice = (changes: Parameters<typeof invoiceOf>[1] = {}) => invoiceOf(owner.inn, { payeeId: payee.id, dueOn: '2026-11-25', lines: [lineOf({ name: 'Аренда сервера 1С, октябрь' }), lineOf({ name: 'Настройка', quantity: 1.5, unit: 'ч', price: 100_000, sum: 150_000, vat: null })], total: 1_684_050, ...changes });

/** The PDF of the document with this number, as a member gets it. */
async function download(number: string): Promise<Buffer> {
  const { id } = (await owner.browser.get('/api/documents')).body.rows.find((row: Document) => row.number === number);
  const answer = await owner.browser.get((await owner.browser.post('/api/document-links', { documentIds: [id] })).body.path);
  expect(answer.status).toBe(200);
  return answer.bytes;
}
const fileOf = (key: string) => portal.db.selectFrom('documents as d').leftJoin('files as f', 'f.id', 'd.file_id').select(['d.file_id', 'f.is_kept', 'f.state', 'f.name', 'd.printed_from']).where('d.external_id', '=', key).executeTakeFirstOrThrow();
const stateOf = (id: string | null) => portal.db.selectFrom('files').select(['state', 'is_kept']).where('id', '=', id ?? '').executeTakeFirst();

describe('an invoice', () => {
  test('says who, whom, what for, how much in figures and words, and how to pay', async () => {
    const told = invoice({ number: '417' });
    await keepPapers(portal, { payees: [payee], documents: [told] });
    const text = await pdfText(await download('417'));
    for (const words of [
      'Счёт на оплату № 417 от 31 октября 2026 г.', 'ООО «Северное облако», ИНН 9900000017, КПП 990001001', `ООО «Северный ветер», ИНН ${owner.inn}, КПП 990001001`, 'Оплатить до | 25.11.2026',
      'Расчётный счёт | 40702810900000000001', 'БИК | 044525000', '1 | Аренда сервера 1С, октябрь | 1 | мес | 15 340,50 | 15 340,50', '2 | Настройка | 1,5 | ч | 1 000,00 | 1 500,00',
      'Итого | 16 840,50', 'В том числе НДС | 2 556,75', 'Всего | 16 840,50', 'Всего наименований 2, на сумму 16 840,50 ₽', 'Шестнадцать тысяч восемьсот сорок рублей 50 копеек', 'Иванов И. И.', 'Петрова А. А.',
    ]) expect(text).toContain(words);
  });

  test('shows the payment QR, read from the printed page by an independent reader, while nothing is paid', async () => {
    const told = invoice({ number: '418' });
    await keepPapers(portal, { payees: [payee], documents: [told] });
    expect(await readQr(await download('418'))).toBe(
      'ST00012|Name=ООО «Северное облако»|PersonalAcc=40702810900000000001|BankName=АО «Банк Пример»|BIC=044525000|CorrespAcc=30101810000000000000|Sum=1684050|Purpose=Оплата по счету № 418 от 31.10.2026. В т.ч. НДС 2556,75 руб.|PayeeINN=9900000017|KPP=990001001',
    );
    await keepPapers(portal, { payments: [paymentOf(told, 1)] });
    expect(await readQr(await download('418'))).toBeUndefined();
  });

  test('without a payee is the provider’s, and says nothing of accounts', async () => {
    await keepPapers(portal, { documents: [invoice({ number: '419', payeeId: null })] });
    const text = await pdfText(await download('419'));
    expect(text).toContain('Поставщик | Северное облако');
    expect(text).not.toContain('БИК');
  });
});

test('an act says what was done, and that nothing is claimed', async () => {
  await keepPapers(portal, { payees: [payee], documents: [actOf(owner.inn, { number: '5', payeeId: payee.id, total: null, lines: [lineOf({ vat: null })] })] });
  const text = (await pdfText(await download('5'))).replace(/\s+/g, ' ');
  for (const words of ['Акт об оказании услуг № 5 от 31 октября 2026 г.', 'Исполнитель | ООО «Северное облако»', 'Без налога (НДС) | —', 'Всего | 15 340,50', 'Заказчик претензий по объёму, качеству и срокам оказания услуг не имеет.']) expect(text).toContain(words);
});

describe('what is printed', () => {
  test('is printed at its first use and kept; from then on it is read', async () => {
    const told = invoice({ number: '1' });
    await keepPapers(portal, { payees: [payee], documents: [told] });
    expect(await fileOf(told.id)).toMatchObject({ file_id: null });
    const first = await download('1');
    const file = await fileOf(told.id);
    expect(file).toMatchObject({ is_kept: true, state: 'stored', name: 'Счёт 1 от 2026-10-31 ООО Северный ветер.pdf', printed_from: expect.any(Buffer) as Buffer });
    expect(await download('1')).toEqual(first);
    expect(await fileOf(told.id)).toEqual(file);
  });

  test.each<[string, (told: ReturnType<typeof invoice>) => Promise<unknown>]>([
    ['a line is other', (told) => keepPapers(portal, { documents: [{ ...told, lines: [lineOf({ name: 'Другое' })] }] })],
    ['the account to pay to is other', () => keepPapers(portal, { payees: [{ ...payee, account: '40702810900000000002' }] })],
    ['something was paid', (told) => keepPapers(portal, { payments: [paymentOf(told, 5)] })],
  ])('is printed anew when %s; the old file goes', async (_what, change) => {
    const told = invoice({ number: '2' });
    await keepPapers(portal, { payees: [payee], documents: [told] });
    const before = await download('2');
    const { file_id: old } = await fileOf(told.id);
    await change(told);
    expect(await download('2')).not.toEqual(before);
    expect([await stateOf(old), (await fileOf(told.id)).is_kept]).toEqual([{ state: 'dropped', is_kept: false }, true]);
  });

  test('at the same moment for several readers is kept once', async () => {
    const told = invoice({ number: '3' });
    await keepPapers(portal, { payees: [payee], documents: [told] });
    const copies = await Promise.all(Array.from({ length: 5 }, () => download('3')));
    expect(new Set(copies.map((copy) => copy.toString('latin1'))).size).toBe(1);
    const kept = await portal.db.selectFrom('files').select('id').where('name', 'like', 'Счёт 3 %').where('is_kept', '=', true).execute();
    expect(kept).toEqual([{ id: (await fileOf(told.id)).file_id }]);
  });

  test('gives way to the source’s own file, for good', async () => {
    const told = invoice({ number: '4' });
    await keepPapers(portal, { payees: [payee], documents: [told] });
    await download('4');
    const { file_id: printed } = await fileOf(told.id);
    const own = await filesWith(portal.server.fileStorage).keep(portal.server.runtime, { content: pdfOf('own'), name: 'own.pdf' });
    await portal.db.transaction().execute((tx) => keepSourceFile(tx, 'test', told.id, own.id));
    await keepPapers(portal, { documents: [{ ...told, total: 1 }] });
    expect(await download('4')).toEqual(pdfOf('own'));
    expect(await stateOf(printed)).toEqual({ state: 'dropped', is_kept: false });
  });
});

test.each([
  [{ total: 120, lines: [{ sum: 100, vat: 20 }] }, { label: 'Сумма НДС', vat: 20, sum: 100 }],
  [{ total: 120, lines: [{ sum: 120, vat: 20 }] }, { label: 'В том числе НДС', vat: 20, sum: 120 }],
  [{ total: 120, lines: [{ sum: 120, vat: null }] }, { label: 'Без налога (НДС)', vat: null, sum: 120 }],
])('the tax of %j is %j', ({ total, lines }, tax) => {
  expect(taxOf({ total, lines: lines.map((line) => ({ name: '', quantity: 1, unit: '', price: line.sum, ...line })) })).toEqual(tax);
});

/** What stands in the QR of the first page, drawn as a screen does. */
async function readQr(pdf: Buffer): Promise<string | undefined> {
  const page = await (await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise).getPage(1);
  const viewport = page.getViewport({ scale: 3 });
  const canvas = createCanvas(viewport.width, viewport.height);
  await page.render({ canvas: canvas as never, viewport }).promise;
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const read = jsqr.default(new Uint8ClampedArray(data), width, height);
  return read ? Buffer.from(read.binaryData).toString() : undefined;
}
