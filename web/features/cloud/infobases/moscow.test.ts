import { expect, test } from 'vitest';
import { fromMoscow, toMoscow } from './moscow.ts';

test('day and time are Moscow’s, wherever the reader is', () => {
  expect(fromMoscow('2026-11-28T02:00')).toBe('2026-11-27T23:00:00.000Z');
  expect(toMoscow('2026-11-27T23:00:00.000Z')).toBe('2026-11-28T02:00');
  expect([fromMoscow(''), toMoscow(null)]).toEqual([null, '']);
});

test('what is half typed is no moment, and not none', () => {
  expect(fromMoscow('incomplete')).toBe('incomplete');
});
