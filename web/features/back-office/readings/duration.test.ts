import { expect, test } from 'vitest';
import { durationText } from './duration.ts';

const begun = '2026-11-25T00:00:00.000Z';
const after = (seconds: number, locale: 'ru' | 'en' = 'ru') => durationText(begun, new Date(Date.parse(begun) + seconds * 1000).toISOString(), locale);

test('the two largest units are told, and never nothing', () => {
  expect([0, 0.4, 12, 60, 125, 3599, 3600, 7800, 90_000].map((seconds) => after(seconds))).toEqual([
    '1 секунду', '1 секунду', '12 секунд', '1 минуту', '2 минуты', '1 час', '1 час', '2 часа 10 минут', '25 часов',
  ]);
  expect([after(61, 'en'), after(7800, 'en')]).toEqual(['1 minute', '2 hours 10 minutes']);
});

test('a clock that went back makes no time of less than nothing', () => {
  expect(after(-30)).toBe('1 секунду');
});
