import { expect, test } from 'vitest';
import { shortName } from './short-name.ts';

test('the legal form and the quotes around give way', () => {
  expect(shortName('ООО «Северный ветер»')).toBe('Северный ветер');
  expect(shortName('ПАО "Маяк"')).toBe('Маяк');
  expect(shortName('ИП Громова Анастасия Владимировна')).toBe('Громова Анастасия Владимировна');
});

test('what has neither stays as it is', () => {
  expect(shortName('Технопарк')).toBe('Технопарк');
  expect(shortName('Аудит «Баланс» и партнёры')).toBe('Аудит «Баланс» и партнёры');
  expect(shortName('ИНН 7707083893')).toBe('ИНН 7707083893');
});
