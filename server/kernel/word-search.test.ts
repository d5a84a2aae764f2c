import { expect, test } from 'vitest';
import { wordSearch } from './word-search.ts';

test('every word counts, from its beginning; signs, case and dots do not', () => {
  expect(wordSearch(' ООО «Берёзка» 77 ')).toBe('ооо:* & березка:* & 77:*');
  expect(wordSearch("a & !b | (c':*)")).toBe('a:* & b:* & c:*');
  expect(wordSearch(' «»! ')).toBeNull();
  expect(wordSearch(undefined)).toBeNull();
});
