import { expect, test } from 'vitest';
import { actionsOf, csvCell, csvOf } from './rules.ts';

test.each([
  ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
  ['+79001234567', '"\'+79001234567"'],
  ['-1', '"\'-1"'],
  ['@SUM(A1)', '"\'@SUM(A1)"'],
  ['\t=1', '"\'\t=1"'],
  ['ООО «Ромашка»; 1', '"ООО «Ромашка»; 1"'],
])('%s becomes %s', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test('a file begins with the mark of UTF-8 and has a line for each row', () => {
  expect(csvOf([['a', 'b'], ['c', 'd']])).toBe('\uFEFF"a";"b"\r\n"c";"d"\r\n');
});

test('a topic holds its actions', () => {
  expect(actionsOf('invitation')).toContain('invitation.sent');
  expect(actionsOf('invitation')).not.toContain('member.joined');
});
