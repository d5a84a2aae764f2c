import { expect, test } from 'vitest';
import { formatClock, formatDay, formatMoment, formatPhone } from './format.ts';
import { pluralEn, pluralRu } from './plural.ts';

test('a moment is told by Moscow’s clock', () => {
  expect(formatMoment('2026-11-27T23:00:00Z', 'ru')).toBe('28 ноября 2026, 02:00\u00A0МСК');
  expect(formatMoment('2026-11-27T23:00:00Z', 'en')).toBe('28 November 2026, 02:00\u00A0MSK');
  expect(formatClock('2026-11-27T21:00:00Z', 'ru')).toBe('00:00\u00A0МСК');
});

test('a day is the one in Moscow, a plain date itself', () => {
  expect(formatDay('2026-12-31T22:30:00Z', 'ru')).toBe('1 января 2027');
  expect(formatDay('1984-02-29', 'ru')).toBe('29 февраля 1984');
});

test('a phone is written as people write it', () => {
  expect(formatPhone('+79123456718')).toBe('+7 (912) 345-67-18');
  expect(formatPhone('+375291234567')).toBe('+375291234567');
});

test('counts decline', () => {
  const sessions = (count: number) => pluralRu(count, 'сеанс', 'сеанса', 'сеансов');
  expect([0, 1, 2, 5, 11, 21, 22, 112].map(sessions)).toEqual([
    '0 сеансов', '1 сеанс', '2 сеанса', '5 сеансов', '11 сеансов', '21 сеанс', '22 сеанса', '112 сеансов',
  ]);
  expect(pluralEn(1, 'session', 'sessions')).toBe('1 session');
  expect(pluralEn(0, 'session', 'sessions')).toBe('0 sessions');
});
