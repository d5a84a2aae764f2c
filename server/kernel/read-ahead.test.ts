import { expect, test } from 'vitest';
import { readAhead } from './read-ahead.ts';

async function* numbers(most: number, ended: { isEnded: boolean }) {
  try {
    for (let number = 1; number <= most; number++) yield number;
    if (most > 3) throw new Error('the source broke off');
  } finally {
    ended.isEnded = true;
  }
}

async function allOf<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}

test('gives everything in its order', async () => {
  expect(await allOf(readAhead(numbers(3, { isEnded: false })))).toEqual([1, 2, 3]);
});

test('fails where the source fails, after what came before', async () => {
  const got: number[] = [];
  const read = async () => {
    for await (const number of readAhead(numbers(5, { isEnded: false }))) got.push(number);
  };
  await expect(read()).rejects.toThrow('the source broke off');
  expect(got).toEqual([1, 2, 3, 4, 5]);
});

test('a source that is left in the middle is ended', async () => {
  const ended = { isEnded: false };
  for await (const number of readAhead(numbers(3, ended))) if (number === 1) break;
  await expect.poll(() => ended.isEnded).toBe(true);
});

test('told to stop, it does not wait for a source that hangs', async () => {
  const stopping = new AbortController();
  const hanging = { [Symbol.asyncIterator]: () => ({ next: () => new Promise<IteratorResult<number>>(() => {}) }) };
  const read = allOf(readAhead(hanging, stopping.signal));
  stopping.abort();
  expect(await read).toEqual([]);
});
