import { expect, test } from 'vitest';
import { ApiError, OfflineError } from '#web/lib/api-error.ts';
import { lateness } from './decisions.ts';

test('reads who was first', () => {
  const params = { name: 'Ольга Лебедева', state: 'approved', at: '2026-11-24T12:00:00.000Z' };
  expect(lateness(new ApiError({ code: 'claim_decided_by_other', params }))).toEqual(params);
});

test('knows a claim that nobody of the staff settled', () => {
  expect(lateness(new ApiError({ code: 'claim_settled' }))).toBeNull();
  expect(lateness(new ApiError({ code: 'claim_decided_by_other', params: { state: 'unheard-of', at: '' } }))).toBeNull();
});

test('leaves other failures alone', () => {
  expect(lateness(new ApiError({ code: 'forbidden' }))).toBeUndefined();
  expect(lateness(new OfflineError())).toBeUndefined();
});
