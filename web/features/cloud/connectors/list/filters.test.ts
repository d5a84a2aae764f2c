import { expect, test } from 'vitest';
import { isNarrowed, noNarrowing, readListing, withListing } from './filters.ts';

test('the address holds what the list is narrowed to', () => {
  const address = withListing('/staff/connectors', '', { search: 'ts 01', kind: 'cluster', show: 'troubled' });
  expect(address).toBe('/staff/connectors?search=ts+01&kind=cluster&show=troubled');
  const listing = readListing(address.slice(address.indexOf('?')));
  expect(listing).toEqual({ search: 'ts 01', kind: 'cluster', show: 'troubled' });
  expect(isNarrowed(listing)).toBe(true);
  expect(withListing('/staff/connectors', address.slice(address.indexOf('?')), noNarrowing)).toBe('/staff/connectors');
});

test('what it does not know narrows nothing', () => {
  expect(isNarrowed(readListing('?kind=printer&show=all'))).toBe(false);
});
