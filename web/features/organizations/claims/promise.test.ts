import { expect, test } from 'vitest';
import { promisedTime } from './promise.ts';

const by = '2026-11-24T21:30:00.000Z'; // 00:30 of the 25th in Moscow

test('names only the hour on the same day of Moscow', () => {
  expect(promisedTime(by, new Date('2026-11-24T21:05:00.000Z'), 'ru')).toEqual({ overdue: false, by: '00:30\u00A0МСК' });
});

test('names the day too on any other', () => {
  expect(promisedTime(by, new Date('2026-11-24T20:55:00.000Z'), 'ru')).toEqual({ overdue: false, by: '25 ноября 2026, 00:30\u00A0МСК' });
  expect(promisedTime(by, new Date('2026-11-24T20:55:00.000Z'), 'en')).toEqual({ overdue: false, by: '25 November 2026, 00:30\u00A0MSK' });
});

test('says when it has passed', () => {
  expect(promisedTime(by, new Date(by), 'ru')).toEqual({ overdue: true });
});
