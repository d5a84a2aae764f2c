import { expect, test } from 'vitest';
import { formatBytes, formatClock, formatDay, formatMoment, formatMoney, formatMonth, formatPhone } from './format.ts';
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

test('a month is told of any day in it', () => {
  expect([formatMonth('2026-10-01', 'ru'), formatMonth('2026-12-31', 'en')]).toEqual(['октябрь 2026', 'December 2026']);
});

test('a sum has its kopecks', () => {
  const plain = (text: string) => text.replace(/\s/g, ' ');
  expect([1_534_050, 0, -100, 123_456_789_00].map((kopecks) => plain(formatMoney(kopecks, 'ru')))).toEqual(['15 340,50 ₽', '0,00 ₽', '-1,00 ₽', '123 456 789,00 ₽']);
  expect(formatMoney(1_534_050, 'en')).toBe('₽15,340.50');
});

test('a phone is written as people write it', () => {
  expect(formatPhone('+79123456718')).toBe('+7 (912) 345-67-18');
  expect(formatPhone('+375291234567')).toBe('+375291234567');
});

test('a size is told in the unit that people know it by', () => {
  expect([1, 900, 300_000, 1_300_000, 20 * 1024 * 1024].map((bytes) => formatBytes(bytes, 'ru'))).toEqual(['1 КБ', '1 КБ', '293 КБ', '1,2 МБ', '20 МБ']);
});

test('counts decline', () => {
  const sessions = (count: number) => pluralRu(count, 'сеанс', 'сеанса', 'сеансов');
  expect([0, 1, 2, 5, 11, 21, 22, 112].map(sessions)).toEqual([
    '0 сеансов', '1 сеанс', '2 сеанса', '5 сеансов', '11 сеансов', '21 сеанс', '22 сеанса', '112 сеансов',
  ]);
  expect(pluralEn(1, 'session', 'sessions')).toBe('1 session');
  expect(pluralEn(0, 'session', 'sessions')).toBe('0 sessions');
});
