import { expect, test } from 'vitest';
import { draftAddress, readDraft } from './draft.ts';

test('a claim comes back out of its address', () => {
  const claim = { type: 'entrepreneur', inn: '500100732259', position: 'system_administrator' } as const;
  const { search } = new URL(draftAddress(claim), 'http://localhost');
  expect(readDraft(search)).toEqual(claim);
});

test('words that are not ours count for nothing', () => {
  expect(readDraft('?type=__proto__&inn=77<b>07 083893&position=king')).toEqual({ type: undefined, inn: '7707083893', position: undefined });
  expect(readDraft('')).toEqual({ type: undefined, inn: '', position: undefined });
});
