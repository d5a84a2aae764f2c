import { expect, test } from 'vitest';
import { changesOf } from './changes.ts';

test('a change is told as it was and as it is', () => {
  expect(changesOf({ before: { role: 'user' }, after: { role: 'administrator' } })).toEqual([{ field: 'role', from: 'user', to: 'administrator' }]);
  expect(changesOf({ before: { birthDate: null }, after: { birthDate: '1990-05-01' } })).toEqual([{ field: 'birthDate', from: null, to: '1990-05-01' }]);
});

test('what came or went has only one side', () => {
  expect(changesOf({ before: null, after: { position: 'director', role: 'user' } })).toEqual([
    { field: 'role', value: 'user' },
    { field: 'position', value: 'director' },
  ]);
  expect(changesOf({ before: { role: 'user' }, after: null })).toEqual([{ field: 'role', value: 'user' }]);
});

test('what has no words is not shown', () => {
  expect(changesOf({ before: { requestId: 1 }, after: { toString: 2 } })).toEqual([]);
  expect(changesOf({ before: null, after: null })).toEqual([]);
});
