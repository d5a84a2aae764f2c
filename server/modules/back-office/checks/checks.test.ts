import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feeds, type Feed } from '#contract/back-office.ts';
import { checkRecord, recordKey } from './rules.ts';

const check = (feed: Feed, fields: unknown) => checkRecord(feed, { place: 'x', fields }, ['RU']);
const refusalsOf = (feed: Feed, fields: unknown) => check(feed, fields).refusals.map(({ field, reason }) => `${field} ${reason}`);
const document = { id: '1', inn: '9900000017', kind: 'invoice', number: '417', issuedOn: '2026-10-31', total: '10' };

describe('a record', () => {
  test.each<[Feed, object, string[]]>([
    ['documents', { ...document, total: null }, ['total required']],
    ['documents', { ...document, kind: 'act', total: null }, []],
    ['documents', { ...document, issuedOn: '0000-01-01' }, ['issuedOn date_invalid']],
    ['documents', { ...document, issuedOn: '2026-02-30' }, ['issuedOn date_invalid']],
    ['documents', { ...document, accountingMonth: '0001-01' }, ['accountingMonth date_invalid']],
    ['documents', { ...document, total: '15340,5' }, []],
    ['documents', { ...document, total: 1e13 }, ['total money']],
    ['documents', { ...document, total: '1e3' }, ['total money']],
    ['documents', { ...document, lines: [{ name: 'Аренда', quantity: 1, price: 'даром', sum: 1 }] }, ['lines.0.price money']],
    ['documents', { ...document, lines: Array.from({ length: 1001 }, () => ({ name: 'А', quantity: 1, price: 1, sum: 1 })) }, ['lines too_many']],
    ['payees', { id: '1', name: 'ООО', inn: '9900000017', account: '4070281020000000000', bank: 'Банк', bic: '04452522', correspondentAccount: '0' }, ['account account_number', 'bic bic']],
    ['products', { id: '1', inn: '9900000017', category: 'cloud', name: 'А', quantity: 0 }, ['category invalid', 'quantity too_short']],
    ['managers', { email: 'нет', name: 'А' }, ['email email_invalid']],
    ['managers', { email: 'a@b.example', name: 'А', phone: '1', absentFrom: '2026-02-02', absentUntil: '2026-02-01', substituteEmail: 'x' }, ['absentUntil period', 'phone phone_invalid', 'substituteEmail email_invalid']],
    ['clients', { inn: '9900000017', name: 'ООО', contacts: {} }, ['contacts invalid']],
    ['clients', { inn: '9900000017', name: 'ООО', contacts: Array.from({ length: 1001 }, () => ({ name: 'А' })) }, ['contacts too_many']],
    ['clients', { inn: '9900000017', name: 'ООО', contacts: [{}, { phone: '' }, { name: 'А', position: 'п'.repeat(301) }] }, ['contacts.2.position too_long']],
  ])('%s %j', (feed, fields, refusals) => {
    expect(refusalsOf(feed, fields)).toEqual(refusals);
  });

  test('kopecks are counted without fractions', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }), (kopecks) => {
        const text = `${kopecks < 0 ? '-' : ''}${Math.trunc(Math.abs(kopecks) / 100)}.${String(Math.abs(kopecks) % 100).padStart(2, '0')}`;
        expect(check('payments', { id: '1', inn: '9900000017', paidOn: '2026-01-01', amount: text }).record).toMatchObject({ amount: kopecks === 0 ? 0 : kopecks });
      }),
    );
  });

  test('silence and what people write around a code cost nothing', () => {
    expect(check('contracts', { id: 7, inn: '9900 000 017', kind: 'its', number: ' 1\u00a02 ', name: null, startsOn: '', endsOn: null, registrationNumber: '800 100 200' }).record).toEqual({
      id: '7', inn: '9900000017', kind: 'its', number: '1 2', name: '', startsOn: null, endsOn: null, registrationNumber: '800100200', isForeign: false, removed: false,
    });
  });

  test('that is none is refused, whatever it is, and never breaks the page', () => {
    fc.assert(
      fc.property(fc.constantFrom(...feeds), fc.anything({ maxDepth: 3 }), (feed, fields) => {
        const { record, refusals } = check(feed, fields);
        expect(record !== null || refusals.length > 0).toBe(true);
      }),
    );
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown;
    expect(refusalsOf('documents', { ...document, title: deep })).toEqual(['title invalid']);
  });

  test('tells its key, also when it is refused', () => {
    const keyOf = (feed: Feed, fields: unknown) => recordKey(feed, { place: '', fields });
    expect([keyOf('documents', { id: ' a ' }), keyOf('documents', { id: 7 }), keyOf('clients', { id: '', inn: '99 00' }), keyOf('managers', { email: 'A@b.example' }), keyOf('documents', { id: {} }), keyOf('documents', 'нет')]).toEqual(['a', '7', '9900', 'a@b.example', null, null]);
  });
});
