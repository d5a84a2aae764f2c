import { expect, test } from 'vitest';
import { progressOf, secondsTo, sorted } from './progress.ts';

test('a session that is gone or has become another’s counts as done', () => {
  const states = ['ended', 'gone', 'another', 'stays', 'failed', 'under_way', 'waiting'] as const;
  expect(progressOf(states.map((state) => ({ state })))).toEqual({ all: 7, settled: 5, good: 3, bad: 2 });
});

test('a wrong clock makes the countdown neither longer nor negative', () => {
  const order = { createdAt: '2026-11-28T10:00:00Z', dueAt: '2026-11-28T10:05:00Z' };
  expect(secondsTo(order, Date.parse('2026-11-28T10:01:00Z'))).toBe(240);
  expect(secondsTo(order, Date.parse('2026-11-28T09:00:00Z'))).toBe(300);
  expect(secondsTo(order, Date.parse('2026-11-28T12:00:00Z'))).toBe(0);
});

test('what goes on, what failed and the last that ended well stay in view', () => {
  const orders = (['under_way', 'done', 'failed', 'cancelled', 'partly', 'done'] as const).map((state) => ({ state }));
  expect(sorted(orders)).toEqual({ shown: [orders[0], orders[1], orders[2], orders[4]], earlier: [orders[3], orders[5]] });
});
