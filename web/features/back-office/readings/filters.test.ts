import { expect, test } from 'vitest';
import { historyPath, isNarrowed, noFilters, readFilters } from './filters.ts';

test('the address holds what the history is narrowed to', () => {
  const filters = { source: 'odata', feed: 'contracts' } as const;
  expect(historyPath(filters)).toBe('/staff/exchange?view=history&source=odata&feed=contracts');
  expect(readFilters('view=history&source=odata&feed=contracts')).toEqual(filters);
  expect(historyPath(noFilters)).toBe('/staff/exchange?view=history');
});

test('a feed that is none and an empty source narrow nothing', () => {
  expect(readFilters('view=history&source=&feed=letters')).toEqual(noFilters);
  expect([isNarrowed(noFilters), isNarrowed(readFilters('feed=clients'))]).toEqual([false, true]);
  expect(readFilters(`source=${'x'.repeat(60)}`).source).toHaveLength(50);
});
