import { expect, test } from 'vitest';
import { subjectText } from './subject-text.ts';

test('people and letters are named, an INN says that it is one', () => {
  expect(subjectText({ action: 'member.removed', subject: 'Иванов Пётр' }, 'ru')).toBe('Иванов Пётр');
  expect(subjectText({ action: 'claim.added', subject: '7707083893' }, 'ru')).toBe('ИНН 7707083893');
  expect(subjectText({ action: 'claim.added', subject: '500100732259' }, 'en')).toBe('INN 500100732259');
});

test('what a person does with their own account needs no name', () => {
  expect(subjectText({ action: 'account.signed_in', subject: 'Иванов Пётр' }, 'ru')).toBeNull();
  expect(subjectText({ action: 'journal.exported', subject: null }, 'ru')).toBeNull();
});
