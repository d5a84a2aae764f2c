import { expect, test } from 'vitest';
import { checkingProgress } from './progress.ts';

const made = '2026-11-24T12:00:00.000Z';

test.each([
  ['2026-11-24T12:01:00.000Z', 0.5],
  ['2026-11-24T12:00:01.000Z', 0.05],
  ['2026-11-24T13:00:00.000Z', 0.95],
])('at %s is at %d', (now, share) => {
  expect(checkingProgress(made, new Date(now))).toBe(share);
});

test('bears a clock that is behind', () => {
  expect(checkingProgress(made, new Date('2026-11-24T11:00:00.000Z'))).toBe(0.05);
});
