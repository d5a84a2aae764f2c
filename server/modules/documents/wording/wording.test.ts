import { expect, test } from 'vitest';
import { documentFileName, documentName, fileName, longDate, roubles, shortDate } from './rules.ts';

const act = { kind: 'act', number: 'БП00-000417', title: null, issued_on: '2026-10-31' } as const;

test('a document is named by its kind, number and day; another one by its title', () => {
  expect(documentName(act)).toBe('Акт № БП00-000417 от 31.10.2026');
  expect(documentName({ ...act, kind: 'other', title: 'Доверенность' })).toBe('Доверенность № БП00-000417 от 31.10.2026');
  expect(documentName({ ...act, kind: 'other' })).toBe('Документ № БП00-000417 от 31.10.2026');
});

test.each([
  [{ ...act, number: '417' }, 'ООО «Ромашка»', 'Акт 417 от 2026-10-31 ООО Ромашка.pdf'],
  [{ ...act, number: '17/3\\4:5' }, 'ИП "Ёжик"', 'Акт 17-3-4-5 от 2026-10-31 ИП Ёжик.pdf'],
  [{ ...act, kind: 'other' as const, title: '  ..\u202E CON' }, 'A\u0000B', 'CON БП00-000417 от 2026-10-31 A B.pdf'],
  [{ ...act, number: '1' }, 'Хвост. . ', 'Акт 1 от 2026-10-31 Хвост.pdf'],
])('a file of %j of %s is called %s', (document, organization, name) => {
  expect(documentFileName(document, organization)).toBe(name);
});

test('a file’s name is no longer than disks take', () => {
  expect(Buffer.byteLength(fileName('Ы'.repeat(1000), 'pdf'))).toBeLessThan(255);
});

test('days and sums are written as accountants do', () => {
  expect([shortDate('2026-02-05'), longDate('2026-02-05')]).toEqual(['05.02.2026', '5 февраля 2026 г.']);
  expect([0, 5, 1_534_050, -100, 999_999_999_999_999].map((sum) => roubles(sum).replace(/\s/g, ' '))).toEqual(['0,00', '0,05', '15 340,50', '-1,00', '9 999 999 999 999,99']);
});
