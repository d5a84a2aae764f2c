import { expect, test } from 'vitest';
import { csvCell, csvOf } from './csv.ts';

test.each<[string | number, string]>([
  ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
  ['+79001234567', '"\'+79001234567"'],
  ['-1', '"\'-1"'],
  ['@SUM(A1)', '"\'@SUM(A1)"'],
  ['\t=1', '"\'\t=1"'],
  ['ООО «Ромашка»; 1', '"ООО «Ромашка»; 1"'],
  [-15340.5, '-15340,5'],
])('%s becomes %s', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test('a file begins with the mark of UTF-8 and has a line for each row', () => {
  expect(csvOf([['a', 'b'], ['c', 'd']])).toBe('\uFEFF"a";"b"\r\n"c";"d"\r\n');
});
