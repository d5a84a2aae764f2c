import { expect, test } from 'vitest';
import { maskPhone, readPhone } from './phone.ts';

test.each(['8 (903) 123-45-67', '+7903 1234567', '89031234567', '+7 (903) 123-45-67', '903 123 45 67', '8-903-123-45-67', '+7 903 123-45-67 '])('%s is one and the same number', (typed) => {
  expect(readPhone(typed, ['RU'])).toEqual({ phone: '+79031234567' });
});

test('other countries by configuration', () => {
  expect(readPhone('+375 29 123-45-67', ['RU'])).toEqual({ problem: 'phone_country_refused' });
  expect(readPhone('+375 29 123-45-67', ['RU', 'BY'])).toEqual({ phone: '+375291234567' });
});

test.each(['', '123', 'телефон', '+7 903 123-45-6', '+7 903 123-45-678', `+7${'9'.repeat(5000)}`])('%s is no number', (typed) => {
  expect(readPhone(typed, ['RU'])).toEqual({ problem: 'phone_invalid' });
});

test('a masked number tells its owner enough', () => {
  expect(maskPhone('+79123456718')).toBe('+7 (912) •••-••-18');
  expect(maskPhone('+375291234567')).toBe('+375 ••••••• 67');
});
