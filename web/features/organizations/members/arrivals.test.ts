import { expect, test } from 'vitest';
import { arrivals } from './arrivals.ts';

test('finds what was not there before', () => {
  expect(arrivals([{ id: 'a' }, { id: 'b' }], [{ id: 'c' }, { id: 'b' }])).toEqual([{ id: 'c' }]);
  expect(arrivals([{ id: 'a' }], [])).toEqual([]);
});
