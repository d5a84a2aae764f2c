import { expect, test } from 'vitest';
import { addressWith, readFilters } from './filters.ts';

test('the address tells what is shown; what is unknown there counts for nothing', () => {
  expect(readFilters('')).toEqual({ by: 'category', category: 'local', isDue: false, search: '' });
  expect(readFilters('?by=organization&category=license&search=+1С+')).toEqual({ by: 'organization', category: 'license', isDue: false, search: '1С' });
  expect(readFilters('?by=price&category=cars')).toEqual({ by: 'category', category: 'local', isDue: false, search: '' });
  expect(readFilters('?contract=due').isDue).toBe(true);
});

test('other filters keep the chosen organisation, and the usual ones leave no trace', () => {
  expect(addressWith('/products', 'organization=7&search=a', { by: 'category', category: 'rental', isDue: false, search: '' })).toBe('/products?organization=7&category=rental');
  expect(addressWith('/products', 'category=rental', { by: 'category', category: 'local', isDue: false, search: '' })).toBe('/products');
  expect(addressWith('/products', 'category=rental', { by: 'category', category: 'rental', isDue: true, search: '' })).toBe('/products?category=rental&contract=due');
});
