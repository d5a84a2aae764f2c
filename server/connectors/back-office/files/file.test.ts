import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FileFormatError } from './file-format-error.ts';
import { checkRecord, type Checked } from '#modules/back-office/checks/rules.ts';
import type { ClientRecord, Feed, Refusal } from '../port.ts';
import { openRecordFile } from './file.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-clients-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function fileWith(content: string | Buffer): string {
  const name = path.join(folder, `${(files += 1)}.txt`);
  writeFileSync(name, content);
  return name;
}

async function read(content: string | Buffer) {
  return readFile(fileWith(content), 'clients');
}

/** What the file has, as it would be kept, and everything that is refused, by lines. */
async function readFile<F extends Feed>(name: string, feed: F) {
  const records: Array<Checked<F>> = [];
  const refusals: Refusal[] = [];
  const file = await openRecordFile({ path: name, feed });
  for await (const page of file.read(feed, { whole: false, from: null })) {
    refusals.push(...page.refusals);
    for (const found of page.found) {
      const checked = checkRecord(feed, found, ['RU']);
      if (checked.record) records.push(checked.record);
      refusals.push(...checked.refusals);
    }
  }
  return { file, records, refusals: refusals.sort((one, other) => Number(one.place) - Number(other.place)) };
}

const inWords = ({ place, field, reason }: Refusal) => `${place} ${field} ${reason}`;

const HEADER = 'ИНН;КПП;Наименование;Тип;Контакт;Телефон;E-mail;Должность;Менеджер;E-mail менеджера;Телефон менеджера';
const ROW = '9900524772;990301001;ООО «Роща»;Юридическое лицо;Климова Наталья;8 (900) 000-26-01;Klimova@roshcha.example;Главный бухгалтер;Лебедева Ольга;lebedeva@provider.example;+7 900 000-00-11';
const RECORD: ClientRecord = {
  id: null, removed: false, inn: '9900524772', kpp: '990301001', name: 'ООО «Роща»', type: 'legal_entity',
  manager: { name: 'Лебедева Ольга', email: 'lebedeva@provider.example', phone: '+79000000011' },
  contacts: [{ name: 'Климова Наталья', phone: '+79000002601', email: 'klimova@roshcha.example', position: 'Главный бухгалтер' }],
};
const CSV = `${HEADER}\n${ROW}\n`;

describe('how a CSV is written', () => {
  test.each([
    ['UTF-8', 'utf8', CSV],
    ['UTF-8 with its mark, CRLF', 'utf8', `\uFEFF${CSV.replaceAll('\n', '\r\n')}`],
    ['Windows-1251, CRLF, no end of the last line', 'win1251', CSV.replaceAll('\n', '\r\n').trimEnd()],
    ['UTF-16, as spreadsheets write "Unicode text", tabs', 'utf16le', `\uFEFF${CSV.replaceAll(';', '\t')}`],
    ['commas', 'utf8', CSV.replaceAll(';', ',')],
    ['tabs', 'win1251', CSV.replaceAll(';', '\t')],
    ['every cell in quotes', 'utf8', CSV.replaceAll(/[^;\n]+/g, '"$&"')],
    ['English columns', 'utf8', `inn,kpp,name,type,contact_name,contact_phone,contact_email,contact_position,manager_name,manager_email,manager_phone\n${ROW.replaceAll(';', ',')}`],
    ['blank lines and rows of delimiters', 'utf8', `\n${HEADER}\n\n${ROW}\n;;;;;;;;;;\n\n`],
  ])('%s', async (_name, encoding, text) => {
    const { file, records, refusals } = await read(iconv.encode(text, encoding));
    expect({ records, refusals }).toEqual({ records: [RECORD], refusals: [] });
    expect(file.ignoredColumns).toEqual([]);
  });

  test('Windows-1251 is found also where the first Russian letter stands far behind the beginning', async () => {
    const latin = '9900525744,Metiz\n'.repeat(20_000);
    const { file, records } = await read(Buffer.concat([Buffer.from(`inn,name\n${latin}`), iconv.encode('9900524772,ООО «Роща»\n', 'win1251')]));
    expect(file.encoding).toBe('win1251');
    expect(records.at(-1)?.name).toBe('ООО «Роща»');
  });

  test('one spoilt letter does not make UTF-8 Windows-1251: it costs its row', async () => {
    const text = Buffer.from(`ИНН;Наименование\n9900524772;ООО «Роща»\n9900525744;АО «Метиз${'\u0000'}»\n`);
    text[text.indexOf(0)] = 0xd0;
    const { records, refusals } = await read(text);
    expect(records.map((record) => record.name)).toEqual(['ООО «Роща»']);
    expect(refusals).toMatchObject([{ place: '3', field: '', reason: 'encoding' }]);
  });

  test('a letter that the looked-at piece cuts in two does not make UTF-8 Windows-1251', async () => {
    const start = Buffer.from('inn,name\n9900524772,я');
    const piece = 64 * 1024;
    // Judged is a piece from the first such letter on; its last byte is the first half of another one.
    const { file, records } = await read(Buffer.concat([start, Buffer.from('\n'), Buffer.from('9900525744,Metiz\n'.repeat(4000)).subarray(0, piece - 4), Buffer.from('щ\n')]));
    expect(file.encoding).toBe('utf8');
    expect(records[0]?.name).toBe('я');
  });

  test('letters that a read of the file cuts in two stay whole', async () => {
    const name = fileWith('ИНН;Наименование\n');
    const wanted = 30_000;
    for (let row = 0; row < wanted; row += 1000) appendFileSync(name, '9900524772;ООО «Щёголь»\n9900525744;АО «Юность»\n'.repeat(500));
    const { records, refusals } = await readFile(name, 'clients');
    expect(refusals).toEqual([]);
    expect([records.length, ...new Set(records.map((record) => record.name))]).toEqual([wanted, 'ООО «Щёголь»', 'АО «Юность»']);
  });

  test('a cell may hold delimiters, quotes and ends of lines', async () => {
    const { records } = await read('ИНН;Наименование\n9900524772;"ООО ""Роща; парк"",\r\nМосква"\n');
    expect(records).toMatchObject([{ name: 'ООО "Роща; парк", Москва' }]);
  });

  test('invisible and control characters do not reach the client base', async () => {
    const { records } = await read(JSON.stringify({ inn: '9900 524772', name: 'ООО\u0000 «Ро\u200bща»\u202e \ud800' }));
    expect(records).toMatchObject([{ inn: '9900524772', name: 'ООО «Роща» \uFFFD' }]);
  });
});

describe('columns', () => {
  test('unknown ones are told, not used', async () => {
    const { file, records } = await read('Регион;Наименование;ИНН;Сайт\n77;ООО «Роща»;9900524772;roshcha.example\n');
    expect(file.ignoredColumns).toEqual(['Регион', 'Сайт']);
    expect(records).toEqual([{ id: null, removed: false, inn: '9900524772', kpp: null, name: 'ООО «Роща»', type: 'legal_entity', manager: null, contacts: null }]);
  });

  test.each([
    ['Наименование;Телефон\nООО;1\n', 'columns_missing', ['inn']],
    ['[{"inn": "9900524772"}]', 'columns_missing', ['inn', 'name']],
    ['ИНН;Наименование;inn\n', 'columns_twice', ['inn']],
    ['\n \n', 'empty', []],
    ['', 'empty', []],
    [Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0]), 'not_text', []],
  ])('a file that cannot be one: %j', async (content, problem, columns) => {
    const error = await read(content).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(FileFormatError);
    expect(error).toMatchObject({ problem, columns });
  });
});

describe('rows', () => {
  test('a row below another of the same INN may leave out what is said already', async () => {
    const { records } = await read(`ИНН;КПП;Наименование;Тип;Контакт;Телефон\n990005301148;;Тарасов Фёдор;самозанятый;Тарасов;+79000002601\n990005301148;;;;Климова;+79000002605\n9900525744;990701001;АО «Метиз»;;Горбунов;\n`);
    expect(records).toMatchObject([
      { inn: '990005301148', name: 'Тарасов Фёдор', type: 'self_employed', contacts: [{ name: 'Тарасов' }] },
      { inn: '990005301148', name: 'Тарасов Фёдор', type: 'self_employed', contacts: [{ name: 'Климова', phone: '+79000002605' }] },
      { inn: '9900525744', kpp: '990701001', contacts: [{ name: 'Горбунов', phone: null }] },
    ]);
  });

  test('without a type twelve digits make an entrepreneur; types are words or codes', async () => {
    const { records } = await read('inn;name;type\n990005280025;ИП Васильева;\n990005301148;Тарасов;самозанятый\n990005301148;Тарасов;self_employed\n9900524772;ООО «Роща»;\n');
    expect(records.map((record) => record.type)).toEqual(['entrepreneur', 'self_employed', 'self_employed', 'legal_entity']);
  });

  test('each bad row is told by its own line and reason, and the rest is kept', async () => {
    const rows = [
      '9900524773;;ООО «А»;;;;;;;;',
      '990052477;;ООО «Б»;;;;;;;;',
      '9900524772;12;ООО «В»;;;;;;;;',
      '9900527117;;;;;;;;;;',
      '9900525744;;ООО «Г»;кооператив;;;;;;;',
      ';;ООО «Д»;;;;;;;;',
      '9900525744;;АО «Метиз»;;Горбунов;12345;не адрес;;Сафин;нет;',
      '9900525744;;АО «Метиз»;;;+79000002609;;;Сафин;safin@provider.example;123',
      '9900525744;;АО «Метиз»;;Ильин;+375291234567;;;;;',
      '9900525744;;АО «Метиз»;;;;;;;;;лишнее',
      `9900527117;0;${'О'.repeat(1001)};;;;;;;;`,
      '9900527117;-;ООО «Ключ»;;Ильина;;ilyina@klyuch.example;;;;',
    ];
    const { records, refusals } = await read(`${HEADER}\n${rows.join('\n')}\n`);
    expect(refusals.map(inWords)).toEqual([
      '2 inn inn_digits', '3 inn inn_length', '4 kpp kpp', '5 name required', '6 type invalid', '7 inn required',
      '8 manager.email email_invalid', '8 contacts.0.phone phone_invalid', '8 contacts.0.email email_invalid', '9 manager.phone phone_invalid', '9 contacts.0.name required',
      '10 contacts.0.phone phone_country_refused', '11  cells', '12 name too_long',
    ]);
    const metiz = { id: null, removed: false, inn: '9900525744', kpp: null, name: 'АО «Метиз»', type: 'legal_entity', manager: null };
    expect(records).toEqual([
      { ...metiz, contacts: [{ name: 'Горбунов', phone: null, email: null, position: null }] },
      { ...metiz, manager: { name: 'Сафин', email: 'safin@provider.example', phone: null }, contacts: [] },
      { ...metiz, contacts: [{ name: 'Ильин', phone: null, email: null, position: null }] },
      { id: null, removed: false, inn: '9900527117', kpp: null, name: 'ООО «Ключ»', type: 'legal_entity', manager: null, contacts: [{ name: 'Ильина', phone: null, email: 'ilyina@klyuch.example', position: null }] },
    ]);
  });

  test('a column that is empty all the way down makes no card and no endless row', async () => {
    const { records, refusals } = await read(`ИНН;Наименование\n${';ООО «Роща»\n'.repeat(3000)}`);
    expect(records).toEqual([]);
    expect(refusals).toHaveLength(3000);
    expect(refusals.at(-1)).toMatchObject({ place: '3001', field: 'inn', reason: 'required' });
  });
});

describe('JSON Lines', () => {
  test('one organisation a line, numbers as they come', async () => {
    const { contacts, manager, ...card } = RECORD;
    const { records, refusals } = await read(`\uFEFF${JSON.stringify({ ...card, manager, contacts })}\r\n\n${JSON.stringify({ inn: 9900525744, name: 'АО «Метиз»', contacts: [{ name: 'Горбунов', phone: 79000002609 }] })}\n`);
    expect(refusals).toEqual([]);
    expect(records).toEqual([RECORD, { id: null, removed: false, inn: '9900525744', kpp: null, name: 'АО «Метиз»', type: 'legal_entity', manager: null, contacts: [{ name: 'Горбунов', phone: '+79000002609', email: null, position: null }] }]);
  });

  test('U+2028 inside a text is no end of the line', async () => {
    expect((await read('{"inn":"9900524772","name":"ООО\u2028«Роща»"}')).records).toMatchObject([{ name: 'ООО «Роща»' }]);
  });

  test('a bad line, contact or manager costs only itself', async () => {
    const { records, refusals } = await read(['{"inn":"9900524772"', '[]', '{"inn":"9900524772","name":"ООО «Роща»","contacts":["Климова",{"name":"Журавлёв"}],"manager":"Лебедева"}', 'нет'].join('\n'));
    expect(refusals.map(inWords)).toEqual(['1  json', '2  json', '3 manager invalid', '3 contacts.0 invalid', '4  json']);
    expect(records).toMatchObject([{ inn: '9900524772', manager: null, contacts: [{ name: 'Журавлёв' }] }]);
  });

  test('a line without an end is let go of, and the next one is read', async () => {
    const { records, refusals } = await read(`{"inn":"9900525744","name":"${'О'.repeat(1_500_000)}"}\n{"inn":"9900524772","name":"ООО «Роща»"}\n`);
    expect(refusals).toEqual([{ place: '1', field: '', reason: 'line_too_long', value: '' }]);
    expect(records).toHaveLength(1);
  });
});

describe('other feeds', () => {
  const csv = (feed: Feed, text: string) => readFile(fileWith(text), feed);

  test('documents as accountants write them: dates, months, sums, kinds', async () => {
    const { records, refusals } = await csv('documents', 'Код;ИНН;Вид;Номер;Дата;Расчётный месяц;Сумма;Оплачено;Оплатить до;Код договора\nД-1;9900524772;Счёт на оплату;БП-417;31.10.2026 0:00:00;10.2026;"15 340,50 ₽";0;10.11.2026;К-1\nД-2;9900524772;акт;418;2026-11-01;;1000;;;\n');
    expect(refusals).toEqual([]);
    expect(records).toMatchObject([
      { id: 'Д-1', kind: 'invoice', number: 'БП-417', issuedOn: '2026-10-31', accountingMonth: '2026-10', total: 1_534_050, paid: 0, dueOn: '2026-11-10', contractId: 'К-1', removed: false },
      { id: 'Д-2', kind: 'act', issuedOn: '2026-11-01', accountingMonth: null, total: 100_000, paid: null, lines: null },
    ]);
  });

  test('what is none is refused with what stood there', async () => {
    const { records, refusals } = await csv('documents', 'id;inn;kind;number;issuedOn;total\n1;9900524772;накладная;1;31.02.2026;сто\n2;9900524772;счет;2;31.01.2026;\n;9900524772;счет;3;31.01.2026;1\n');
    expect(records).toEqual([]);
    expect(refusals.map((refusal) => `${inWords(refusal)} ${refusal.value}`)).toEqual(['2 kind invalid накладная', '2 issuedOn date_invalid 2026-02-31', '2 total money сто', '3 total required ', '4 id required ']);
  });

  test.each([
    ['managers', 'E-mail;ФИО;Телефон;Отсутствует с;Отсутствует по;E-mail заместителя\nA@B.example;Лебедева Ольга;8 900 000-00-11;01.07.2026;14.07.2026;c@b.example\n', { email: 'a@b.example', phone: '+79000000011', absentFrom: '2026-07-01', absentUntil: '2026-07-14', substituteEmail: 'c@b.example' }],
    ['catalog', 'Код;Наименование;Категория\n1;1С:Бухгалтерия 8;Локальные 1С\n', { id: '1', category: 'local' }],
    ['payees', 'Код;Наименование;ИНН;КПП;Расчётный счёт;Банк;БИК;Корр. счёт\n1;ООО «Облако»;9900524772;990301001;4070 2810 9000 0000 0001;Банк;049900001;30101810900000000001\n', { account: '40702810900000000001', bic: '049900001', kpp: '990301001' }],
    ['contracts', 'Код;ИНН;Вид;Номер;Действует с;Действует до;Рег. номер\n1;9900524772;ИТС;И-1;01.01.2026;31.12.2026;800 100\n', { kind: 'its', startsOn: '2026-01-01', endsOn: '2026-12-31', registrationNumber: '800100', isForeign: false }],
    ['products', 'Код;ИНН;Категория;Наименование;Количество;Удалён\n1;9900524772;Аренда 1С;1С:Бухгалтерия;5;да\n', { category: 'rental', quantity: 5, removed: true }],
    ['payments', 'Код;ИНН;Дата;Сумма;Код счёта\n1;9900524772;05.11.2026;100,5;Д-1\n', { paidOn: '2026-11-05', amount: 10_050, invoiceId: 'Д-1', number: '' }],
  ] as const)('%s', async (feed, text, expected) => {
    const { records, refusals, file } = await csv(feed, text);
    expect([refusals, file.ignoredColumns]).toEqual([[], []]);
    expect(records).toMatchObject([expected]);
  });

  test('a record of JSON Lines has all that the exchange has', async () => {
    const line = { name: 'Аренда 1С', quantity: 1, unit: 'мес.', price: '1500.00', sum: 1500, vatRate: 'Без НДС' };
    const { records, refusals } = await csv('documents', JSON.stringify({ id: 7, inn: 9900524772, kind: 'invoice', number: 12, issuedOn: '2026-10-01', total: 1500, lines: [line], title: null, purpose: '' }));
    expect(refusals).toEqual([]);
    expect(records).toMatchObject([{ id: '7', number: '12', total: 150_000, title: null, purpose: null, lines: [{ ...line, price: 150_000, sum: 150_000, vat: null }] }]);
  });
});
