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
    expect(refusalRow({ line: 7, reason: 'inn_digits', value }, 'ru')).toBe(`7;"контрольные цифры ИНН не сходятся";"${written}"\r\n`);
  });
});

test('what is shown on a terminal moves nothing on it', () => {
  expect(describeRefusal({ line: 3, reason: 'phone', value: '\u001b[2J12\u202e3' }, 'en')).toBe('Line 3: the phone cannot be read; the contact was kept without it (« [2J12 3»)');
  expect(describeRefusal({ line: 3, reason: 'name', value: '' }, 'ru')).toBe('Строка 3: нет наименования');
});
