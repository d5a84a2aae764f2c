import { expect, test } from 'vitest';
import { KeySet } from './key-set.ts';

test('has what was added, however much, and nothing else', () => {
  const keys = new KeySet();
  const [added, others] = [0, 1].map((odd) => Array.from({ length: 50_000 }, (_value, index) => `ключ ${index * 2 + (odd ?? 0)}`));
  for (const key of [...added!, ...added!, '']) keys.add(key);
  expect(added!.every((key) => keys.has(key)) && keys.has('')).toBe(true);
  expect(others!.filter((key) => keys.has(key))).toEqual([]);
});
