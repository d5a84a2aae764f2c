import { expect, test } from 'vitest';
import type { Document } from '#contract/documents.ts';
import { summaryOf, withTicks } from './ticked.ts';

const paper = (id: string, total: number | null, hasFile = true) => ({ id, total, hasFile });
const asDocument = (id: string) => ({ id }) as Document;

test('ticks of one page leave those of another', () => {
  const first = withTicks(new Map(), [asDocument('a'), asDocument('b')], true);
  const both = withTicks(first, [asDocument('c')], true);
  expect([...withTicks(both, [asDocument('a'), asDocument('c')], false).keys()]).toEqual(['b']);
  expect([...first.keys()]).toEqual(['a', 'b']);
});

test('the total is of those that have a sum; only files are downloaded', () => {
  expect(summaryOf([paper('a', 1_534_050), paper('b', null), paper('c', 50, false)])).toEqual({ total: 1_534_100, files: ['a', 'b'], without: 1 });
  expect(summaryOf([paper('b', null)])).toEqual({ total: null, files: ['b'], without: 0 });
});
