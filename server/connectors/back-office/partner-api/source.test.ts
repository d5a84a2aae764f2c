import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { exchange } from '#contract/back-office.ts';
import { PartnerApiDouble, type ItsContract } from '../double/partner-api.ts';
import type { BackOfficeSource, Known, Page, Place } from '../port.ts';
import { readDay } from './days.ts';
import { createPartnerApiSource, type PartnerApiOptions } from './source.ts';

const PROF: ItsContract = { uin: '0b0b0000-0000-4000-8000-000000000001', name: '1С:КП ПРОФ', startsOn: '2041-01-01', endsOn: '2041-12-31' };
const known = (count: number): Known[] => Array.from({ length: count }, (_, index) => ({ key: String(801_000_001 + index), inn: '9900000017' }));
/** Our products, some at a time. */
const listed = (products: readonly Known[], most = 250) => async (after: string | null) => products.filter(({ key }) => after === null || key > after).slice(0, most);

let double: PartnerApiDouble;
let source: BackOfficeSource;
const connect = (changes: Partial<PartnerApiOptions> = {}) => {
  const made = createPartnerApiSource({ url: double.url, login: double.login, password: double.password, clock: { now: () => new Date('2041-06-15T09:00:00Z') }, patience: { waitsMs: [1, 1], firstMs: 2_000, answerMs: 1_000 }, ...changes });
  onTestFinished(() => made.close());
  return made;
};
beforeEach(async () => {
  double = await PartnerApiDouble.start();
  source = connect();
});
afterEach(() => double.stop());

async function read(products: readonly Known[], from: Place | null = null) {
  const pages: Page[] = [];
  for await (const page of source.read('contracts', { whole: true, from, known: listed(products) })) pages.push(page);
  const records = pages.flatMap(({ found }) => found).map(({ fields }) => exchange.contracts.parse(fields));
  return { pages, records, refusals: pages.flatMap((page) => page.refusals) };
}

describe('ITS contracts', () => {
  it.each(['java', 'iso'] as const)('come with their term and signer, in the form %s', async (form) => {
    double.form = form;
    double.products.set('801000001', [PROF, { ...PROF, uin: 'другой', startsOn: '2040-01-01', endsOn: '2040-12-31', isForeign: true }]);
    const { records, refusals } = await read(known(3));
    expect(records).toEqual([
      { id: `801000001:${PROF.uin}:2041-01-01:2041-12-31`, inn: '9900000017', kind: 'its', number: '801000001', name: '1С:КП ПРОФ', startsOn: '2041-01-01', endsOn: '2041-12-31', registrationNumber: '801000001', isForeign: false, removed: false },
      { id: '801000001:другой:2040-01-01:2040-12-31', inn: '9900000017', kind: 'its', number: '801000001', name: '1С:КП ПРОФ', startsOn: '2040-01-01', endsOn: '2040-12-31', registrationNumber: '801000001', isForeign: true, removed: false },
    ]);
    expect(refusals).toEqual([]);
  });

  it('are asked for a hundred numbers at a time, and joined by the number', async () => {
    const products = known(270);
    for (const { key } of products) double.products.set(key, [{ ...PROF, uin: `for ${key}` }]);
    const { pages, records } = await read(products);
    expect(records.map(({ registrationNumber, id }) => [registrationNumber, id.split(':')[1]])).toEqual(products.map(({ key }) => [key, `for ${key}`]));
    expect(double.requests.map(({ body }) => (JSON.parse(body) as { regNumberList: unknown[] }).regNumberList.length)).toEqual([100, 100, 50, 20]);
    for (const [index, { next }] of pages.entries()) {
      if (next !== null) expect((await read(products, next)).records).toEqual(records.slice(pages.slice(0, index + 1).flatMap(({ found }) => found).length));
    }
  });

  it('are refused with a reason where 1C says that the number is nobody\'s or says nothing', async () => {
    double.products.set('801000001', { code: 109, status: 'IsNotClient' });
    double.products.set('801000002', { code: 777, status: 'Новый' });
    double.products.set('801000003', [{ ...PROF, startsOn: 'когда-то' }]);
    double.form = 'java';
    const { records, refusals } = await read([...known(4), { key: 'без номера', inn: '9900000017' }]);
    expect(records).toEqual([]);
    expect(refusals).toEqual([
      { place: '801000001', field: 'registrationNumber', reason: 'not_registered', value: '109 IsNotClient' },
      { place: '801000002', field: 'registrationNumber', reason: 'not_registered', value: '777 Новый' },
      { place: '801000003', field: '', reason: 'invalid', value: '' },
      { place: 'без номера', field: 'registrationNumber', reason: 'registration_number', value: '' },
    ]);
    double.mood = { kind: 'bytes', status: 200, body: '[{"code":106,"status":"EmptyList"}]', headers: { 'content-type': 'application/json' } };
    expect((await read(known(1))).refusals).toEqual([{ place: '801000001', field: 'registrationNumber', reason: 'not_answered', value: '' }]);
  });

  it('are gone when 1C lists them no more before their end', async () => {
    double.products.set('801000001', [PROF]);
    const key = (number: number, startsOn: string, endsOn: string) => `${801_000_000 + number}:${PROF.uin}:${startsOn}:${endsOn}`;
    const there = key(1, '2041-01-01', '2041-12-31');
    const ended = key(2, '2041-01-01', '2041-06-14');
    const cancelled = [key(1, '2041-01-01', '2041-11-30'), key(2, '2041-01-01', '2041-06-15')];
    expect(await source.findGone('contracts', [there, ended, ...cancelled])).toEqual(cancelled);
    double.products.set('801000002', { code: 109, status: 'IsNotClient' });
    expect(await source.findGone('contracts', cancelled)).toEqual([cancelled[0]]);
    expect(await source.findGone('contracts', [])).toEqual([]);
  });

  it.each([
    ['another password', { kind: 'bytes', status: 401, body: '' }, 'sign_in'],
    ['an error', { kind: 'bytes', status: 500, body: '{}' }, 'server_error'],
    ['a page with 200', { kind: 'bytes', status: 200, body: '<html></html>', headers: { 'content-type': 'text/html' } }, 'not_json'],
    ['something else', { kind: 'bytes', status: 200, body: '{"content":[]}', headers: { 'content-type': 'application/json' } }, 'wrong_shape'],
    ['half', { kind: 'halved' }, 'cut_off'],
  ] as const)('cannot be read from %s', async (_name, mood, problem) => {
    double.mood = { ...mood };
    await expect(read(known(1))).rejects.toMatchObject({ problem });
    await expect(source.findGone('contracts', ['801000001:x:2041-01-01:2041-12-31'])).rejects.toMatchObject({ problem });
  });

  it('nobody has without products', async () => {
    expect((await read([])).pages).toEqual([{ found: [], refusals: [], next: null }]);
    expect(double.requests).toEqual([]);
  });
});

it.each([
  ['Tue Jan 01 00:00:00 MSK 2041', '2041-01-01'],
  ['Tue Dec 31 23:59:59 MSK 2041', '2041-12-31'],
  ['Mon Dec 31 21:00:00 UTC 2040', '2041-01-01'],
  ['2040-12-31T21:00:00Z', '2041-01-01'],
  ['2041-12-31T20:59:59.000Z', '2041-12-31'],
  ['2041-12-31T23:59:59+03:00', '2041-12-31'],
  ['2041-12-31', '2041-12-31'],
  // Moscow was four hours ahead then.
  ['2012-12-31T20:00:00Z', '2013-01-01'],
  ['Sat Feb 30 00:00:00 MSK 2041', null],
  ['Tue Jan 01 00:00:00 PDT 2041', null],
  ['2041-02-30', null],
  ['31.12.2041', null],
  ['', null],
])('%s means %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});
