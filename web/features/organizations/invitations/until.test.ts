import { expect, test } from 'vitest';
import { untilText } from './until.ts';

const now = new Date('2026-11-25T06:00:00Z');

test('never promises more than there is', () => {
  expect(untilText('2026-12-02T05:59:00Z', now, 'ru')).toBe('через 6 дней');
  expect(untilText('2026-11-26T06:00:00Z', now, 'ru')).toBe('через 1 день');
  expect(untilText('2026-11-25T11:30:00Z', now, 'ru')).toBe('через 5 часов');
  expect(untilText('2026-11-25T06:21:30Z', now, 'en')).toBe('in 21 minutes');
});

test('speaks of the past too', () => {
  expect(untilText('2026-11-22T05:00:00Z', now, 'ru')).toBe('3 дня назад');
});
