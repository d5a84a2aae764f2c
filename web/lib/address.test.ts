import { expect, test } from 'vitest';
import { addressWith } from './address.ts';

test('other values leave the rest of an address alone', () => {
  expect(addressWith('/employees', 'organization=1&role=user', { organization: '2' })).toBe('/employees?organization=2&role=user');
  expect(addressWith('/employees', '?organization=1&role=user', { organization: undefined, search: '' })).toBe('/employees?role=user');
  expect(addressWith('/employees', 'organization=1', { organization: undefined })).toBe('/employees');
});
