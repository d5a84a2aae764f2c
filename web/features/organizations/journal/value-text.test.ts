import { expect, test } from 'vitest';
import { valueText } from './value-text.ts';

test('kept values are said in words', () => {
  expect(valueText('role', 'administrator', 'ru')).toBe('Администратор');
  expect(valueText('position', 'director', 'en')).toBe('Director');
  expect(valueText('sections', ['documents', 'cloud_users'], 'ru')).toBe('Документы, Облако: пользователи и сеансы');
  expect(valueText('sections', [], 'ru')).toBe('нет доступа ни к одному');
  expect(valueText('birthDate', '1990-05-01', 'ru')).toBe('1 мая 1990');
  expect(valueText('pendingEmail', null, 'ru')).toBe('не указано');
});

test('a word that nobody knows any more stands as it was written', () => {
  expect(valueText('role', 'owner', 'ru')).toBe('owner');
});
