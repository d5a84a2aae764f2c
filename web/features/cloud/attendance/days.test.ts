import { expect, test } from 'vitest';
import { SHOWN_DAYS, slotsTo, summaryOf } from './days.ts';

const days = [
  { on: '2026-11-01', peak: 4, average: 2 },
  { on: '2026-11-03', peak: 9, average: 5 },
];

test('every day has its place, also one on which nothing was counted', () => {
  const slots = slotsTo('2026-11-03', days);
  expect(slots).toHaveLength(SHOWN_DAYS);
  expect(slots[0]?.on).toBe('2026-10-05');
  expect(slots.slice(-3).map(({ day }) => day?.peak ?? null)).toEqual([4, null, 9]);
});

test('the busiest day, and the mean of those that were counted', () => {
  expect(summaryOf(days)).toEqual({ busiest: days[1], average: 3.5 });
  expect(summaryOf([])).toBeNull();
});
