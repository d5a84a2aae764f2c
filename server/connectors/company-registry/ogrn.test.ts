import { expect, test } from 'vitest';
import { isOgrn } from './ogrn.ts';

test.each(['1027700132195', '304500116000157', '1029900000019', '304990000000010'])('%s is an OGRN', (ogrn) => {
  expect(isOgrn(ogrn)).toBe(true);
});

test.each(['1027700132194', '304500116000158', '3027700132195', '104500116000157', '2027700132195', '102770013219', '', '10277001321９5', ' 1027700132195'])('%j is none', (ogrn) => {
  expect(isOgrn(ogrn)).toBe(false);
});
