import { expect, test } from 'vitest';
import { timeLeftText } from './working-time.ts';

test.each([
  [41, 'Ещё 41 минута', '41 minutes left'],
  [60, 'Ещё 1 час', '1 hour left'],
  [125, 'Ещё 2 часа 5 минут', '2 hours 5 minutes left'],
  [0, 'Меньше минуты', 'Less than a minute'],
  [-1, 'Просрочено на 1 минуту', '1 minute late'],
  [-322, 'Просрочено на 5 часов 22 минуты', '5 hours 22 minutes late'],
])('%d minutes', (minutes, russian, english) => {
  expect(timeLeftText(minutes, 'ru')).toBe(russian);
  expect(timeLeftText(minutes, 'en')).toBe(english);
});
