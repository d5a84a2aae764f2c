import { maskitoTransform } from '@maskito/core';
import { expect, test } from 'vitest';
import { phoneMask, withCountryCode } from './phone-mask.ts';

test('any usual writing of a Russian number becomes one', () => {
  for (const written of ['8 (912) 345-67-18', '8 912 345 67 18', '+7 912 345-67-18', '+79123456718', '79123456718', '9123456718']) {
    expect(maskitoTransform(written, phoneMask)).toBe('+7 (912) 345-67-18');
  }
});

test('a number of another country stays as it is, without the mask', () => {
  expect(maskitoTransform('+375 29 123-45-67', phoneMask)).toBe('+375291234567');
  expect(maskitoTransform('+49 30 901820', phoneMask)).toBe('+4930901820');
});

test('what is typed first decides', () => {
  expect(withCountryCode('8')).toBe('+7');
  expect(withCountryCode('9')).toBe('+79');
  expect(withCountryCode('+')).toBe('+');
  expect(withCountryCode('')).toBe('');
});
