import { expect, test } from 'vitest';
import { innDigits, innTyping } from './inn-typing.ts';

test('takes the digits of what is pasted, twelve at most', () => {
  expect(innDigits('ИНН 7707 083893')).toBe('7707083893');
  expect(innDigits('7707083893 / 770701001')).toBe('770708389377');
});

test('counts digits until there are enough', () => {
  expect(innTyping('', 'legal_entity')).toEqual({ state: 'typing', digits: 0, of: 10 });
  expect(innTyping('7707083893', 'entrepreneur')).toEqual({ state: 'typing', digits: 10, of: 12 });
});

test('judges by the check digits and the length of the type', () => {
  expect(innTyping('7707083893', 'legal_entity')).toEqual({ state: 'right' });
  expect(innTyping('500100732259', 'self_employed')).toEqual({ state: 'right' });
  expect(innTyping('7707083894', 'legal_entity')).toEqual({ state: 'wrong', problem: 'inn_digits' });
  expect(innTyping('500100732259', 'legal_entity')).toEqual({ state: 'wrong', problem: 'inn_length' });
});
