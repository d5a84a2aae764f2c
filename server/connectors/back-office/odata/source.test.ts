import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exchange, type Feed } from '#contract/back-office.ts';
import type { BackOfficeSource, Page, Place } from '../port.ts';
import { accountingBase, act, contractor, invoice, keys, line, payment } from '../double/accounting.ts';
import { ODataDouble } from '../double/odata.ts';
import { ListedSet } from '../double/odata-sets.ts';
import { loadMapping } from './mapping-file.ts';
import { createODataSource, type ODataSourceOptions } from './source.ts';

let base: ReturnType<typeof accountingBase>;
let double: ODataDouble;
let source: BackOfficeSource;
const connect = (changes: Partial<ODataSourceOptions> = {}) =>
  createODataSource({ url: double.url, user: double.user, password: double.password, mapping: loadMapping('bp30'), clock: { now: () => new Date('2041-05-20T09:00:00Z') }, ...changes });

beforeEach(async () => {
  base = accountingBase();
  double = await ODataDouble.start(base);
  source = connect();
});
afterEach(async () => {
  await source.close();
  await double.stop();
});

async function read(feed: Feed, options: { whole?: boolean; from?: Place | null } = {}) {
  const pages: Page[] = [];
  for await (const page of source.read(feed, { whole: true, from: null, ...options })) pages.push(page);
  const found = pages.flatMap((page) => page.found);
  return { pages, found, records: found.map(({ fields }) => exchange[feed].parse(fields) as Record<string, unknown>), refusals: pages.flatMap((page) => page.refusals) };
}
const idsOf = (records: readonly Record<string, unknown>[]) => records.map(({ id }) => id);
const many = <T>(count: number, make: (number: number) => T) => Array.from({ length: count }, (_, index) => make(index + 1));
const invoices = () => base.Document_СчетНаОплатуПокупателю;
const replace = (name: keyof typeof base, rows: readonly Record<string, unknown>[]) => void base[name].rows.splice(0, Infinity, ...rows);

describe('«Бухгалтерия 3.0» becomes', () => {
  it('clients with the contacts of their cards and persons; no groups, and who has no INN is refused', async () => {
    const { records, refusals } = await read('clients');
    const primer = { id: keys.contractor(1), inn: '9900000017', kpp: '990001001', name: 'Общество с ограниченной ответственностью "Пример 1"', type: null, manager: null, removed: false };
    expect(records).toEqual([
      { ...primer, contacts: [{ name: primer.name, position: null, phone: '+7 (900) 000-00-01', email: 'office@primer.example' }] },
      { ...primer, id: keys.contractor(2), inn: '9900000024', kpp: null, name: 'Общество с ограниченной ответственностью "Пример 2"', contacts: [] },
      { ...primer, id: keys.contractor(5), inn: '9900000031', name: 'Общество с ограниченной ответственностью "Пример 5"', contacts: [], removed: true },
      { ...primer, id: keys.contractor(6), name: 'Общество с ограниченной ответственностью "Пример 6"', contacts: [] },
      { ...primer, contacts: [{ name: 'Петрова Анна 1', position: 'Главный бухгалтер', phone: '+7 (900) 000-00-11', email: 'anna@primer.example' }] },
    ]);
    expect(refusals).toEqual([{ place: keys.contractor(4), field: 'inn', reason: 'required', value: 'Без ИНН' }]);
  });

  it('contracts with clients, of kinds that their names tell', async () => {
    const { records, refusals } = await read('contracts');
    expect(records).toEqual([
      { id: keys.contract(1), inn: '9900000017', kind: 'its', number: 'ИТС-1', name: 'Договор ИТС ПРОФ № 1', startsOn: '2041-01-09', endsOn: '2041-12-31', registrationNumber: null, isForeign: false, removed: false },
      { id: keys.contract(2), inn: '9900000024', kind: 'rental', number: 'ДГ-2', name: 'Аренда 1С', startsOn: null, endsOn: null, registrationNumber: null, isForeign: false, removed: false },
    ]);
    expect(refusals).toEqual([{ place: keys.contract(4), field: 'inn', reason: 'required', value: 'Договор ИТС ПРОФ № 4' }]);
  });

  it('payees: companies, and their accounts', async () => {
    const { records } = await read('payees');
    const ours = { name: 'ООО "Северное облако"', inn: '9900000049', kpp: '990001001', account: '40702810200000000001', bank: 'АО БАНК ПРИМЕР', bic: '044525000', correspondentAccount: '30101810000000000000', address: null, headName: null, accountantName: null, removed: false };
    expect(records).toEqual([{ id: keys.ours, ...ours }, { id: keys.account, ...ours }]);
  });

  it('documents with their lines; what is not posted is removed, and what is not in roubles refused', async () => {
    const { records, refusals } = await read('documents');
    const byId = new Map(records.map((record) => [record['id'], record]));
    expect(byId.get(keys.invoice(1))).toEqual({
      id: keys.invoice(1), inn: '9900000017', kind: 'invoice', number: 'БП00-000001', title: null, issuedOn: '2041-02-10', accountingMonth: null, contractId: keys.contract(1), payeeId: keys.account, total: 120000, paid: null, dueOn: null, purpose: null,
      lines: [{ name: 'Лицензия на 5 рабочих мест', quantity: 2, unit: 'шт', price: 60000, sum: 120000, vatRate: '20%', vat: 20000 }], removed: false,
    });
    expect(byId.get(keys.invoice(2))).toMatchObject({ payeeId: keys.ours, total: 144000, lines: [{ price: 72000, sum: 144000, vat: 24000 }] });
    expect(byId.get(keys.act(2))).toMatchObject({ kind: 'act', lines: [{ vatRate: 'Без НДС', vat: 0 }, { vatRate: '20/120' }] });
    expect(byId.get(keys.act(1))).toMatchObject({ lines: [{ name: 'Сопровождение за май' }] });
    expect(byId.get(keys.taxInvoice(1))).toMatchObject({ kind: 'other', title: 'Счёт-фактура', lines: null });
    expect(byId.get(keys.contract(1))).toMatchObject({ kind: 'contract', number: 'ИТС-1', title: 'Договор ИТС ПРОФ № 1', contractId: keys.contract(1), issuedOn: '2041-01-09' });
    expect(records.filter(({ removed }) => removed === true).map(({ id }) => id)).toEqual([keys.invoice(4), keys.invoice(3)]);
    expect(refusals).toEqual([
      { place: keys.contract(4), field: 'inn', reason: 'required', value: 'ИТС-4' },
      { place: keys.invoice(6), field: 'inn', reason: 'required', value: 'БП00-000006' },
      { place: keys.invoice(5), field: '', reason: 'currency', value: '840' },
    ]);
    expect(byId.has(keys.contract(2))).toBe(false);
  });

  it('payments of clients, one for each invoice paid', async () => {
    const { records } = await read('payments');
    expect(records).toEqual([
      { id: keys.payment(2), inn: '9900000024', number: '2', paidOn: '2041-03-10', amount: 56000, invoiceId: null, purpose: 'Оплата по счёту 2', removed: false },
      { id: `${keys.payment(2)}:${keys.invoice(2)}`, inn: '9900000024', number: '2', paidOn: '2041-03-10', amount: 144000, invoiceId: keys.invoice(2), purpose: 'Оплата по счёту 2', removed: false },
      { id: keys.payment(1), inn: '9900000017', number: '1', paidOn: '2041-02-10', amount: 120000, invoiceId: keys.invoice(1), purpose: 'Оплата по счёту 1', removed: false },
    ]);
  });
});

describe('a base is asked', () => {
  it('as little as will do: no address longer than a web server takes, relatives together, only what is read', async () => {
    replace('Catalog_Контрагенты', many(70, (number) => contractor(number)));
    replace('Document_СчетНаОплатуПокупателю', many(40, (number) => invoice(number, number)));
    await read('documents', { whole: false });
    expect(Math.max(...double.requests.map(({ url }) => url.split('?')[1]?.length ?? 0))).toBeLessThanOrEqual(2048);
    expect(double.listsOf('Catalog_Контрагенты').length).toBeLessThan(6);
    expect(double.requests.every(({ method, query }) => method === 'GET' && query.get('$format') === 'json')).toBe(true);
    expect(double.listsOf('Catalog_Контрагенты')[0]?.query.get('$select')).toBe('Ref_Key,ИНН');
  });

  it('for all of a catalogue at once when a whole reading needs much of it', async () => {
    replace('Catalog_Контрагенты', many(3000, (number) => contractor(number)));
    replace('Document_СчетНаОплатуПокупателю', many(2500, (number) => invoice(number, number)));
    const { records } = await read('documents');
    expect(records.filter(({ kind }) => kind === 'invoice')).toHaveLength(2500);
    expect(double.listsOf('Catalog_Контрагенты').length).toBeLessThan(10);
  });

  it('for documents month by month, the newest first', async () => {
    replace('Document_РеализацияТоваровУслуг', []);
    replace('Document_СчетФактураВыданный', []);
    replace('Catalog_ДоговорыКонтрагентов', []);
    replace('Document_СчетНаОплатуПокупателю', [invoice(1, 1, { Date: '2040-11-30T23:59:59' }), invoice(2, 1, { Date: '2041-02-01T00:00:00' }), invoice(8, 1, { Date: '2041-02-28T23:59:59' })]);
    const { records } = await read('documents');
    expect(idsOf(records)).toEqual([keys.invoice(2), keys.invoice(8), keys.invoice(1)]);
    expect(double.listsOf('Document_СчетНаОплатуПокупателю').slice(2).map(({ query }) => query.get('$filter'))).toEqual([
      "Date ge datetime'2041-02-01T00:00:00'",
      "Date ge datetime'2041-01-01T00:00:00' and Date lt datetime'2041-02-01T00:00:00'",
      "Date ge datetime'2040-12-01T00:00:00' and Date lt datetime'2041-01-01T00:00:00'",
      "Date lt datetime'2040-12-01T00:00:00'",
    ]);
  });

  it('lately for documents of the last weeks, for catalogues all the same', async () => {
    replace('Document_СчетНаОплатуПокупателю', [invoice(1, 1, { Date: '2041-04-04T00:00:00' }), invoice(2, 1, { Date: '2041-04-05T23:59:59' }), invoice(8, 1, { Date: '2041-05-20T10:00:00' })]);
    const { records } = await read('documents', { whole: false });
    expect(idsOf(records).filter((id) => [1, 2, 8].map(keys.invoice).includes(String(id)))).toEqual([keys.invoice(8), keys.invoice(2)]);
    expect((await read('contracts', { whole: false })).records).toHaveLength(2);
  });

  it('for less when a page is too heavy, and for no more than is light', async () => {
    replace('Document_СчетНаОплатуПокупателю', many(300, (number) => invoice(number, 1, { Товары: many(40, (one) => line(one)) })));
    source = connect({ patience: { answerBytes: 200_000 } });
    expect((await read('documents')).records.filter(({ kind }) => kind === 'invoice')).toHaveLength(300);
  });
});

describe('while it is read', () => {
  const CLIENTS = 2500;
  const records = (pages: readonly Page[]) => idsOf(pages.flatMap(({ found }) => found).map(({ fields }) => fields as Record<string, unknown>));
  /** Reads, and does something after the first page. */
  const readAnd = async (change: () => void) => {
    replace('Catalog_КонтактныеЛица', []);
    const pages: Page[] = [];
    for await (const page of source.read('clients', { whole: true, from: null })) {
      pages.push(page);
      if (pages.length === 1) change();
    }
    return records(pages);
  };
  beforeEach(() => replace('Catalog_Контрагенты', many(CLIENTS, (number) => contractor(number))));

  it('nothing comes twice', async () => {
    const ids = await readAnd(() => {});
    expect(ids).toEqual(many(CLIENTS, keys.contractor));
    expect(double.listsOf('Catalog_Контрагенты').length).toBeLessThan(6);
  });

  it.each([1, 5, 19, 20, 90])('%d rows that were read are deleted, and no other is left out', async (deleted) => {
    const ids = await readAnd(() => void base.Catalog_Контрагенты.rows.splice(0, deleted));
    expect(new Set(ids)).toEqual(new Set(many(CLIENTS, keys.contractor)));
  });

  it('the very rows before the next page are deleted, and no other is left out', async () => {
    const ids = await readAnd(() => void base.Catalog_Контрагенты.rows.splice(70, 30));
    expect(new Set(ids)).toEqual(new Set(many(CLIENTS, keys.contractor)));
  });

  it('most is deleted', async () => {
    const ids = await readAnd(() => void base.Catalog_Контрагенты.rows.splice(0, CLIENTS - 10));
    expect(new Set(ids)).toEqual(new Set([...many(100, keys.contractor), ...many(10, (number) => keys.contractor(CLIENTS - 10 + number))]));
  });

  it('rows come in between, and none that was there is left out', async () => {
    const ids = await readAnd(() => void base.Catalog_Контрагенты.rows.push(...many(40, (number) => contractor(5000 + number, { Code: `00-00000${number % 10}` }))));
    expect(ids).toEqual(expect.arrayContaining(many(CLIENTS, keys.contractor)));
  });

  it('it breaks off, and another process goes on where it was', async () => {
    const pages: Page[] = [];
    for await (const page of source.read('clients', { whole: true, from: null })) if (pages.push(page) === 2) break;
    const before = records(pages);
    source = connect();
    const rest = await read('clients', { from: pages.at(-1)?.next ?? null });
    expect([...before, ...idsOf(rest.records.slice(0, CLIENTS - before.length))]).toEqual(many(CLIENTS, keys.contractor));
  });

  it('it breaks off between months, and goes on with those that are left', async () => {
    replace('Document_СчетНаОплатуПокупателю', many(500, (number) => invoice(number, 1)));
    const whole = await read('documents');
    for (const [index, { next }] of whole.pages.entries()) {
      if (next === null) break;
      const rest = await read('documents', { from: JSON.parse(JSON.stringify(next)) as Place });
      expect(idsOf(rest.records)).toEqual(whole.pages.slice(index + 1).flatMap(({ found }) => found.map(({ fields }) => (fields as { id: string }).id)));
    }
  });
});

describe('gone is', () => {
  it('what the base has no more, or marks for deletion, or counts no longer; and nothing else', async () => {
    expect(await source.findGone('documents', [keys.invoice(1), keys.act(1), keys.taxInvoice(1), keys.contract(1), keys.invoice(5), keys.invoice(6)])).toEqual([]);
    const gone = [keys.nowhere, keys.invoice(3), keys.invoice(4), 'of another mapping'];
    expect(await source.findGone('documents', gone)).toEqual(gone);
    expect(await source.findGone('clients', [keys.contractor(1), keys.contractor(4), keys.contractor(5)])).toEqual([keys.contractor(5)]);
    expect(await source.findGone('contracts', [keys.contract(1), keys.contract(3)])).toEqual([keys.contract(3)]);
  });

  it('the share of a payment that is no more', async () => {
    const shares = [keys.payment(2), `${keys.payment(2)}:${keys.invoice(2)}`, `${keys.payment(2)}:${keys.invoice(9)}`];
    expect(await source.findGone('payments', shares)).toEqual([shares[2]]);
    replace('Document_ПоступлениеНаРасчетныйСчет', [payment(2, 2)]);
    expect(await source.findGone('payments', shares)).toEqual(shares.slice(1));
  });

  it('nothing while the base cannot say', async () => {
    double.mood = { kind: 'bytes', status: 503, body: '' };
    source = connect({ patience: { waitsMs: [] } });
    await expect(source.findGone('documents', [keys.invoice(1)])).rejects.toMatchObject({ problem: 'server_error' });
    double.mood = { kind: 'bytes', status: 404, body: '<html></html>', headers: { 'content-type': 'text/html' } };
    await expect(source.findGone('documents', [keys.invoice(1)])).rejects.toMatchObject({ problem: 'not_published' });
  });
});

it('an empty base is read to its end', async () => {
  for (const feed of source.feeds) {
    for (const set of Object.values(base)) set.rows.splice(0);
    expect((await read(feed)).pages).toEqual([{ found: [], refusals: [], next: null }]);
  }
});

it('lines without a name, without any and without an end leave the document what it is', async () => {
  double.sets.set('Document_РеализацияТоваровУслуг', new ListedSet([act(1, 1, { Услуги: [line(1, { Номенклатура_Key: keys.nowhere })] }), act(2, 1, { Услуги: [] }), act(3, 1, { Услуги: many(1001, (number) => line(number)) })]));
  const { records } = await read('documents');
  expect(records.filter(({ kind }) => kind === 'act').map(({ lines }) => lines)).toEqual([null, null, [expect.objectContaining({ name: '—' })]]);
  expect(invoices().rows).toHaveLength(7);
});
