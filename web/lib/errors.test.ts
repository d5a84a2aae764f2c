import { expect, test } from 'vitest';
import { ApiError, OfflineError } from './api-error.ts';
import { errorText } from './errors.ts';

test('the time to wait is told in words and never too short', () => {
  const text = (seconds: number) => errorText(new ApiError({ code: 'code_too_soon', params: { seconds } }), 'ru');
  expect(text(1)).toBe('Новый код можно запросить через 1 секунду.');
  expect(text(42)).toBe('Новый код можно запросить через 42 секунды.');
  expect(text(121)).toBe('Новый код можно запросить через 3 минуты.');
});

test('a wrong code says how many tries are left', () => {
  const text = (left: number) => errorText(new ApiError({ code: 'code_wrong', params: { left } }), 'ru');
  expect(text(4)).toContain('осталось 4 попытки');
  expect(text(1)).toContain('осталась 1 попытка');
  expect(text(0)).toContain('Запросите новый');
});

test('what has no code of ours reads as a fault of ours', () => {
  expect(errorText(new TypeError('x is undefined'), 'en')).toBe('Something broke on our side. Please try again.');
  expect(errorText(new OfflineError(), 'ru')).toContain('Нет связи');
});
