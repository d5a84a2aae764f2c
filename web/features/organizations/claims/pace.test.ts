import { expect, test } from 'vitest';
import { claimsPace } from './pace.ts';

test('asks every two seconds while a claim is checked', () => {
  expect(claimsPace([{ state: 'manual' }, { state: 'checking' }])).toBe(2000);
});

test.each(['manual', 'question', 'administrators'] as const)('asks now and then while a claim is %s', (state) => {
  expect(claimsPace([{ state }, { state: 'rejected' }])).toBe(30_000);
});

test('asks no more once everything is settled', () => {
  expect(claimsPace([])).toBe(false);
  expect(claimsPace([{ state: 'rejected' }])).toBe(false);
});
