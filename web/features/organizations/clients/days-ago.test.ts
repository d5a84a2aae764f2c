import { expect, test } from 'vitest';
import { daysAgoText } from './days-ago.ts';

const now = new Date('2026-11-25T06:00:00Z');

test('says days in words, with their cases', () => {
  expect(daysAgoText('2026-11-24T22:00:00Z', now, 'ru')).toBe('сегодня');
  expect(daysAgoText('2026-11-24T20:00:00Z', now, 'ru')).toBe('вчера');
  expect(daysAgoText('2026-11-22T12:00:00Z', now, 'ru')).toBe('3 дня назад');
  expect(daysAgoText('2026-11-04T12:00:00Z', now, 'ru')).toBe('21 день назад');
  expect(daysAgoText('2026-11-04T12:00:00Z', now, 'en')).toBe('21 days ago');
});

test('makes no future of a clock that is behind', () => {
  expect(daysAgoText('2026-11-26T12:00:00Z', now, 'en')).toBe('today');
});
