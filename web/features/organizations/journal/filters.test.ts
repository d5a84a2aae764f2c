import { expect, test } from 'vitest';
import { isNarrowed, noFilters, readFilters, writeFilters } from './filters.ts';

test('the address holds the filters and leaves the rest alone', () => {
  const filters = { search: 'Анна', topic: 'member', from: '2026-11-01', to: '2026-11-28' } as const;
  expect(readFilters(writeFilters('', '', filters))).toEqual(filters);
  expect(writeFilters('/journal', 'organization=1&topic=claim&from=2026-11-01', noFilters)).toBe('/journal?organization=1');
});

test('what was typed by hand and means nothing is left out', () => {
  expect(readFilters('topic=weather&from=2026-02-30&to=yesterday&search=%20')).toEqual(noFilters);
});

test('any of the filters may hide something', () => {
  expect(isNarrowed(noFilters)).toBe(false);
  expect(isNarrowed({ ...noFilters, to: '2026-11-28' })).toBe(true);
});
