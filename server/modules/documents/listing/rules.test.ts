import { expect, test } from 'vitest';
import { searchOf } from './rules.ts';

test.each([
  ['417', { numberEnd: '417', sum: { from: 41_700, to: 41_799 } }],
  [' 15 340,5 ', { numberEnd: '15 340,5', sum: { from: 1_534_050, to: 1_534_050 } }],
  ['15\u00A0340.50р.', { numberEnd: '15\u00A0340.50р.', sum: { from: 1_534_050, to: 1_534_050 } }],
  ['№ БП-1', { numberEnd: 'бп-1', sum: null }],
  ['1,234', { numberEnd: '1,234', sum: null }],
  ['99999999999999', { numberEnd: '99999999999999', sum: null }],
  ['000417', { numberEnd: '000417', sum: null }],
  ['0,5', { numberEnd: '0,5', sum: { from: 50, to: 50 } }],
  ['  ', null],
])('%j looks for %j', (typed, search) => {
  expect(searchOf(typed)).toEqual(search);
});
