import { expect, test } from 'vitest';
import { isDay, isReversed, moscowDay } from './day.ts';

test('a year that is not typed to its end is no day yet', () => {
  expect(isDay('0202-11-28')).toBe(false);
  expect(isDay('2026-11-28')).toBe(true);
});

test('days may be the same, but not the wrong way round', () => {
  expect(isReversed({ from: '2026-11-28', to: '2026-11-28' })).toBe(false);
  expect(isReversed({ from: '2026-11-28', to: '2026-11-27' })).toBe(true);
  expect(isReversed({ from: undefined, to: '2026-11-27' })).toBe(false);
});

test('a day begins at Moscow’s midnight', () => {
  expect([moscowDay(new Date('2026-11-09T20:59:59Z')), moscowDay(new Date('2026-11-09T21:00:00Z'))]).toEqual(['2026-11-09', '2026-11-10']);
});
