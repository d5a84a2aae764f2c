import { expect, test } from 'vitest';
import { screenOf } from './link.ts';

const bound = { state: 'opened', email: 'anna@firm.example', anyAccount: false, organizations: [{ id: 'a' }] } as const;
const anna = { name: 'Анна Кузнецова', email: 'Anna@firm.example', organizationIds: [] };
const boris = { name: 'Борис Громов', email: 'boris@firm.example', organizationIds: ['b'] };

test('an open invitation is for the account with its e-mail', () => {
  expect(screenOf(bound, null)).toBe('guest');
  expect(screenOf(bound, anna)).toBe('own');
  expect(screenOf(bound, boris)).toBe('other');
});

test('or for any account, where the inviter said so', () => {
  expect(screenOf({ ...bound, anyAccount: true }, boris)).toBe('own');
});

test('whoever belongs there already need not join again', () => {
  expect(screenOf(bound, { ...anna, organizationIds: ['b', 'a'] })).toBe('member');
  expect(screenOf({ ...bound, anyAccount: true }, { ...boris, organizationIds: ['a'] })).toBe('member');
  expect(screenOf(bound, { ...boris, organizationIds: ['a'] })).toBe('other');
});

test('a settled one says how it ended, whoever looks', () => {
  for (const state of ['accepted', 'declined', 'expired', 'revoked'] as const) {
    expect(screenOf({ ...bound, state }, null)).toBe(state);
    expect(screenOf({ ...bound, state }, boris)).toBe(state);
  }
});
