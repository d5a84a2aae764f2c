import { expect, test } from 'vitest';
import { afterTick, sameSections, tickedSections, withSections } from './sections.ts';

test('a form’s boxes become the list of the contract', () => {
  const values = { role: 'user', sections: { cloud_users: true, documents: true, products: false, unknown: true } };
  expect(withSections(values)).toEqual({ role: 'user', sections: ['documents', 'cloud_users'] });
  expect(tickedSections({ role: 'administrator' })).toEqual([]);
});

test('order makes no difference', () => {
  expect(sameSections(['documents', 'products'], ['products', 'documents'])).toBe(true);
  expect(sameSections(['documents'], ['products'])).toBe(false);
  expect(sameSections(['documents'], [])).toBe(false);
});

test('a tick adds or takes away one', () => {
  expect(afterTick(['cloud_users'], 'documents', true)).toEqual(['documents', 'cloud_users']);
  expect(afterTick(['documents', 'cloud_users'], 'documents', false)).toEqual(['cloud_users']);
});
