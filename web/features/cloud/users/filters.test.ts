import { expect, test } from 'vitest';
import { isNarrowed, noNarrowing, readListing, withListing } from './filters.ts';

test('the address holds the listing; what is none of ours is left out', () => {
  expect(readListing('show=locked&sort=presence&search=%20ива%20')).toEqual({ search: 'ива', show: 'locked', sort: 'presence' });
  expect(readListing('show=flying&sort=height')).toEqual({ search: '', show: undefined, sort: 'name' });
});

test('a change leaves the rest of the address as it is', () => {
  expect(withListing('/cloud/users', 'cloud=1&show=idle', { search: 'ива' })).toBe('/cloud/users?cloud=1&show=idle&search=%D0%B8%D0%B2%D0%B0');
  expect(withListing('/cloud/users', 'cloud=1&show=idle&sort=login', noNarrowing)).toBe('/cloud/users?cloud=1&sort=login');
  expect(isNarrowed(readListing('sort=login'))).toBe(false);
});
