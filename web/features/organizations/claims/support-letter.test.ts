import { expect, test } from 'vitest';
import { letterAddress } from './support-letter.ts';

test('nothing in the texts can end the subject or begin another field', () => {
  expect(letterAddress('help@example.ru', 'ООО «Ёж & Ко», ИНН 7707083893', 'Здравствуйте!\nПомогите')).toBe(
    `mailto:help@example.ru?subject=${encodeURIComponent('ООО «Ёж & Ко», ИНН 7707083893')}&body=${encodeURIComponent('Здравствуйте!\r\nПомогите')}`,
  );
  const { searchParams } = new URL(letterAddress('help@example.ru', 'a&bcc=b', 'c?d'));
  expect([searchParams.get('subject'), searchParams.get('body'), searchParams.get('bcc')]).toEqual(['a&bcc=b', 'c?d', null]);
});
