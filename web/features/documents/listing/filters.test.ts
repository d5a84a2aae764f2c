import { expect, test } from 'vitest';
import { addressWith, countNarrowing, isNarrowed, noFilters, openDocumentIn, readFilters, withDocument } from './filters.ts';

const id = '0199c8f0-0000-7000-8000-000000000001';
const usual = { ...noFilters, kind: undefined, sort: 'newest' } as const;

test('the address holds the filters and leaves the rest alone', () => {
  const filters = { kind: 'invoice', search: '417', payment: 'overdue', contract: id, from: '2026-10-01', to: '2026-10-31', sort: 'largest' } as const;
  expect(readFilters(addressWith('', '', filters).slice(1))).toEqual(filters);
  expect(addressWith('/documents', 'organization=1&kind=act&sort=oldest&from=2026-10-01', usual)).toBe('/documents?organization=1');
  expect(addressWith('/documents', 'search=417', { kind: 'act' })).toBe('/documents?search=417&kind=act');
});

test('what was typed by hand and means nothing is left out', () => {
  expect(readFilters('kind=letter&payment=maybe&contract=1&from=2026-02-30&to=soon&sort=best&search=%20')).toEqual(usual);
});

test('payment is asked of invoices only', () => {
  expect(readFilters('kind=act&payment=overdue').payment).toBeUndefined();
  expect(readFilters('payment=overdue').payment).toBe('overdue');
  expect(addressWith('/documents', 'payment=overdue', { kind: 'act' })).toBe('/documents?kind=act');
});

test('kind and order hide nothing; a period counts once', () => {
  expect(isNarrowed({ ...usual, kind: 'act', sort: 'oldest' })).toBe(false);
  expect(isNarrowed({ ...usual, search: '4' })).toBe(true);
  expect(countNarrowing({ ...usual, search: '4', payment: 'paid', from: '2026-10-01', to: '2026-10-31' })).toBe(2);
});

test('a document opens over the list and leaves it as it was', () => {
  const open = withDocument('/documents', 'organization=1&kind=act', id);
  expect(open).toBe(`/documents?organization=1&kind=act&document=${id}`);
  expect(openDocumentIn(open.split('?')[1] ?? '')).toBe(id);
  expect(withDocument('/documents', `kind=act&document=${id}`, undefined)).toBe('/documents?kind=act');
  expect(openDocumentIn('document=7')).toBeUndefined();
});
