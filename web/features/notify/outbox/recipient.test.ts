import { expect, test } from 'vitest';
import { codeIn, recipientOf } from './recipient.ts';

test.each([
  ['+7 (912) 345-67-18', '+79123456718'],
  ['8 912 345 67 18', '+79123456718'],
  ['9123456718', '+79123456718'],
  ['+375 29 123-45-67', '+375291234567'],
  [' anna@firm.example ', 'anna@firm.example'],
  ['8-800@firm.example', '8-800@firm.example'],
  ['', ''],
])('«%s» means %s', (typed, recipient) => {
  expect(recipientOf(typed)).toBe(recipient);
});

test('a code is six digits that stand alone', () => {
  expect(codeIn('042917 — код для личного кабинета «Север 24».')).toBe('042917');
  expect(codeIn('У вас уже есть личный кабинет: https://host/1234567')).toBeNull();
});
