import { expect, test } from 'vitest';
import { organizationsPace } from './pace.ts';

const member = [{ id: 'a' }];

test('asks every two seconds while a claim is checked', () => {
  expect(organizationsPace({ organizations: member, claims: [{ state: 'manual' }, { state: 'checking' }] }, false)).toBe(2000);
});

test.each(['manual', 'question', 'administrators'] as const)('asks now and then while a claim is %s', (state) => {
  expect(organizationsPace({ organizations: [], claims: [{ state }, { state: 'rejected' }] }, true)).toBe(30_000);
});

test('asks no more once everything is settled', () => {
  expect(organizationsPace({ organizations: member, claims: [] }, true)).toBe(false);
  expect(organizationsPace({ organizations: member, claims: [{ state: 'rejected' }] }, true)).toBe(false);
});

test('an empty page is asked often in its first moments only', () => {
  expect(organizationsPace({ organizations: [], claims: [] }, true)).toBe(2000);
  expect(organizationsPace({ organizations: [], claims: [] }, false)).toBe(false);
});

test('what has not come yet is not asked again', () => {
  expect(organizationsPace(undefined, true)).toBe(false);
});
