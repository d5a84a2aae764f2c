import { expect, test } from 'vitest';
import { isNarrowed, readFilters, writeFilters } from './filters.ts';

test('the address holds the filters, and leaves out what is usual', () => {
  const filters = { search: 'Анна', role: 'user', sort: 'joined' } as const;
  expect(readFilters(writeFilters('', '', filters))).toEqual(filters);
  expect(writeFilters('/employees', 'organization=1&search=a&sort=joined', { search: '', role: undefined, sort: 'name' })).toBe('/employees?organization=1');
});

test('what was typed by hand and means nothing is left out', () => {
  expect(readFilters('role=owner&sort=age&search=%20%20')).toEqual({ search: '', role: undefined, sort: 'name' });
  expect(readFilters(`search=${'a'.repeat(500)}`).search).toHaveLength(100);
});

test('an order hides nobody', () => {
  expect(isNarrowed({ search: '', role: undefined, sort: 'joined' })).toBe(false);
  expect(isNarrowed({ search: 'а', role: undefined, sort: 'name' })).toBe(true);
  expect(isNarrowed({ search: '', role: 'user', sort: 'name' })).toBe(true);
});
