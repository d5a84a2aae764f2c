import { expect, test } from 'vitest';
import { holdsSince, minutesSince, silentOf } from './health.ts';

const at = (clock: string) => `2026-11-28T${clock}:00Z`;

test('what is shown holds since the oldest answer, silent ones aside', () => {
  const systems = [
    { name: 'TS-1', answeredAt: at('10:05'), silentSince: null },
    { name: 'TS-2', answeredAt: at('10:04'), silentSince: null },
    { name: 'TS-3', answeredAt: at('09:00'), silentSince: at('09:01') },
    { name: 'TS-4', answeredAt: null, silentSince: null },
  ];
  expect(holdsSince(systems)).toBe(at('10:04'));
  expect(silentOf(systems).map(({ name }) => name)).toEqual(['TS-3']);
  expect(holdsSince([])).toBeNull();
});

test('minutes are whole and never below zero', () => {
  expect(minutesSince(at('10:00'), '2026-11-28T10:12:59Z')).toBe(12);
  expect(minutesSince(at('10:00'), at('09:59'))).toBe(0);
});
