import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { keepPapers, moveTo, signInAgain } from '#server/test/papers.ts';
import { pdfText } from '#server/test/pdf-text.ts';
import { addMember, newInn, registerAdministrator } from '#server/test/world.ts';
import { actOf, invoiceOf, paymentOf } from '../fixtures.ts';
import { periodProblem } from './rules.ts';

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

const of = (from = '2026-10-01', to = '2026-11-30') => `organization=${owner.organizationId}&from=${from}&to=${to}`;
const statement = async (...period: [string?, string?]) => (await owner.browser.get(`/api/reconciliation?${of(...period)}`)).body;
const file = (as: 'pdf' | 'csv', ...period: [string?, string?]) => owner.browser.get(`/api/reconciliation/file?${of(...period)}&as=${as}`);

/** 150 owed and 50 paid before October; two invoices and three payments in October and November. */
async function aYear(): Promise<void> {
  const { inn } = owner;
  const old = invoiceOf(inn, { number: '1', issuedOn: '2026-09-30', total: 15_000 });
  const invoices = [old, invoiceOf(inn, { number: '2', issuedOn: '2026-10-01', total: 100_050 }), invoiceOf(inn, { number: '=3', issuedOn: '2026-10-31', total: 50_000 })];
  await keepPapers(portal, {
    documents: [...invoices, actOf(inn, { issuedOn: '2026-10-31' }), invoiceOf(newInn(), { issuedOn: '2026-10-31' })],
    payments: [
      paymentOf(old, 5000, { paidOn: '2026-09-30', number: '10' }), paymentOf(old, 10_000, { paidOn: '2026-10-01', number: '11' }), paymentOf(old, 100_000, { paidOn: '2026-11-30', number: '12' }),
      paymentOf(old, 1, { paidOn: '2026-12-01' }), paymentOf(old, 7, { paidOn: '2026-10-05', removed: true }),
    ],
  });
}

describe('the statement', () => {
  test('has what was owed, billed and paid, and what is left', async () => {
    await aYear();
    expect(await statement()).toEqual({
      organization: { id: owner.organizationId, name: 'ООО «Северный ветер»', inn: owner.inn }, from: '2026-10-01', to: '2026-11-30', asOf: null,
      opening: 10_000, debit: 150_050, credit: 110_000, closing: 50_050,
      lines: [
        { on: '2026-10-01', kind: 'invoice', number: '2', debit: 100_050, credit: 0 },
        { on: '2026-10-01', kind: 'payment', number: '11', debit: 0, credit: 10_000 },
        { on: '2026-10-31', kind: 'invoice', number: '=3', debit: 50_000, credit: 0 },
        { on: '2026-11-30', kind: 'payment', number: '12', debit: 0, credit: 100_000 },
      ],
    });
    expect(await statement('2026-12-01', '2026-12-31')).toMatchObject({ opening: 50_050, closing: 50_049 });
    expect(await statement('2026-01-01', '2026-09-29')).toMatchObject({ opening: 0, lines: [], closing: 0 });
  });

  test('knows no invoice before its day', async () => {
    await keepPapers(portal, { documents: [invoiceOf(owner.inn, { issuedOn: '2026-11-19', total: 700 })] });
    expect(await statement()).toMatchObject({ lines: [], closing: 0 });
    await moveTo(portal, '2026-12-09T23:59:30+03:00');
    await signInAgain(owner);
    expect([await statement(), await statement('2026-12-01', '2026-12-31')]).toMatchObject([{ lines: [], closing: 0 }, { opening: 0 }]);
    await moveTo(portal, '2026-12-10T00:00:00+03:00');
    expect([await statement(), await statement('2026-12-01', '2026-12-31')]).toMatchObject([{ lines: [{ debit: 700 }], closing: 700 }, { opening: 700 }]);
    await moveTo(portal, '2026-11-20T12:00:00+03:00');
  });

  test('is for those who may see documents', async () => {
    const engineer = await addMember(portal, owner, { sections: ['products'] });
    const stranger = await registerAdministrator(portal);
    for (const path of [`/api/reconciliation?${of()}`, `/api/reconciliation/file?${of()}&as=csv`]) {
      expect([(await engineer.browser.get(path)).status, (await stranger.browser.get(path)).status]).toEqual([403, 404]);
    }
  });

  test('is of a period that is one', async () => {
    expect(await owner.browser.get(`/api/reconciliation?${of('2026-11-02', '2026-11-01')}`)).toMatchObject({ status: 422, body: { fields: { to: 'period' } } });
    expect(await owner.browser.get(`/api/reconciliation?${of('2025-11-01', '2026-11-02')}`)).toMatchObject({ status: 422, body: { fields: { to: 'period_long' } } });
    expect([periodProblem('2028-01-01', '2028-12-31'), periodProblem('2027-01-01', '2028-01-01'), periodProblem('2027-01-01', '2028-01-02')]).toEqual([null, null, 'period_long']);
  });
});

describe('the file', () => {
  test('for a spreadsheet has numbers, and nothing that it would run', async () => {
    await aYear();
    const answer = await file('csv');
    expect(answer.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': expect.stringContaining('attachment') as string });
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('Акт сверки с 01.10.2026 по 30.11.2026 ООО Северный ветер.csv');
    expect(answer.bytes.toString()).toBe([
      '\uFEFF"Дата";"Документ";"Дебет";"Кредит"', '"";"Сальдо на 01.10.2026";100;0', '"01.10.2026";"Счёт 2";1000,5;0', '"01.10.2026";"Оплата 11";0;100', '"31.10.2026";"Счёт =3";500;0',
      '"30.11.2026";"Оплата 12";0;1000', '"";"Обороты за период";1500,5;1100', '"";"Сальдо на 30.11.2026";500,5;0', '',
    ].join('\r\n'));
  });

  test('on paper says who owes whom, in words', async () => {
    await aYear();
    const answer = await file('pdf');
    expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': expect.stringContaining('inline') as string, 'content-length': String(answer.bytes.length) });
    const text = await pdfText(answer.bytes);
    expect(text).toContain('Акт сверки взаимных расчётов за период с 01.10.2026 по 30.11.2026');
    expect(text).toContain('Сальдо на 01.10.2026 | 100,00\n01.10.2026 | Счёт 2 | 1 000,50\n01.10.2026 | Оплата 11 | 100,00');
    expect(text).toContain('Обороты за период | 1 500,50 | 1 100,00\nСальдо на 30.11.2026 | 500,50');
    expect(text.replace(/\s+/g, ' ')).toContain('На 30 ноября 2026 г. задолженность в пользу Северное облако составляет 500,50 ₽ (Пятьсот рублей 50 копеек).');
    expect(text).toContain('Составлено по счетам и оплатам.');
    expect(await pdfText((await file('pdf', '2026-01-01', '2026-01-31')).bytes)).toContain('На 31 января 2026 г. задолженность отсутствует.');
  });

  test('stands in the journal', async () => {
    await file('csv');
    const { rows } = (await owner.browser.get(`/api/journal?organization=${owner.organizationId}&topic=document`)).body;
    expect(rows).toMatchObject([{ action: 'document.downloaded', subject: 'Акт сверки с 01.10.2026 по 30.11.2026' }]);
  });
});
