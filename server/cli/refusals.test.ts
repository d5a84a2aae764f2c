import { describe, expect, test } from 'vitest';
import { describeRefusal, refusalRow } from './refusals.ts';

describe('a row of the errors file', () => {
  test.each([
    ['=HYPERLINK("http://a.example")', `'=HYPERLINK(""http://a.example"")`],
    ['+7 900', "'+7 900"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['  =1+1', "'  =1+1"],
    ['\u200b=1+1', "'\u200b=1+1"],
    ['\t=1+1', "'\t=1+1"],
    ['\0=1+1', "'=1+1"],
    ['ООО "Роща"; парк', 'ООО ""Роща""; парк'],
    ['990052', '990052'],
  ])('%j is a text for a spreadsheet', (value, written) => {
    expect(refusalRow('clients', { place: '7', field: 'inn', reason: 'inn_digits', value }, 'ru')).toBe(`7;"контрольные цифры ИНН не сходятся";"${written}"\r\n`);
  });
});

test('what is shown on a terminal moves nothing on it', () => {
  expect(describeRefusal('clients', { place: '3', field: 'contacts.0.phone', reason: 'phone_invalid', value: '\u001b[2J12\u202e3' }, 'en')).toBe('Line 3: the phone cannot be read; the contact was kept without it (« [2J12 3»)');
  expect(describeRefusal('clients', { place: '3', field: 'name', reason: 'required', value: '' }, 'ru')).toBe('Строка 3: нет наименования');
});

test('what has no words of its own is told by the column', () => {
  expect(describeRefusal('documents', { place: '4', field: 'total', reason: 'money', value: 'сто' }, 'ru')).toBe('Строка 4: Сумма: это не сумма («сто»)');
  expect(describeRefusal('documents', { place: '4', field: 'lines.2.price', reason: 'money', value: '' }, 'en')).toBe('Line 4: lines.2.price: this is no sum');
});
