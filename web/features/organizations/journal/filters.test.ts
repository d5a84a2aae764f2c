import { expect, test } from 'vitest';
import { isDay, isNarrowed, isReversed, noFilters, readFilters, writeFilters } from './filters.ts';

test('the address holds the filters and leaves the rest alone', () => {
  const filters = { search: 'Анна', topic: 'member', from: '2026-11-01', to: '2026-11-28' } as const;
  expect(readFilters(writeFilters('', '', filters))).toEqual(filters);
  expect(writeFilters('/journal', 'organization=1&topic=claim&from=2026-11-01', noFilters)).toBe('/journal?organization=1');
});

test('what was typed by hand and means nothing is left out', () => {
  expect(readFilters('topic=weather&from=2026-02-30&to=yesterday&search=%20')).toEqual(noFilters);
});

test('a year that is not typed to its end is no day yet', () => {
  expect(isDay('0202-11-28')).toBe(false);
  expect(isDay('2026-11-28')).toBe(true);
});

test('days may be the same, but not the wrong way round', () => {
  expect(isReversed({ from: '2026-11-28', to: '2026-11-28' })).toBe(false);
  expect(isReversed({ from: '2026-11-28', to: '2026-11-27' })).toBe(true);
  expect(isReversed({ from: undefined, to: '2026-11-27' })).toBe(false);
});

test('any of the filters may hide something', () => {
  expect(isNarrowed(noFilters)).toBe(false);
  expect(isNarrowed({ ...noFilters, to: '2026-11-28' })).toBe(true);
});
