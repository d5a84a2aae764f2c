import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { innLength, innProblem, organizationTypes, withCheckDigits } from './inn.ts';

const types = fc.constantFrom(...organizationTypes);
const digits = (type: (typeof organizationTypes)[number]) => {
  const length = innLength(type) === 10 ? 9 : 10;
  return fc.bigInt({ min: 1n, max: 10n ** BigInt(length) - 1n }).map((number) => String(number).padStart(length, '0'));
};
const inns = types.chain((type) => digits(type).map((start) => ({ type, inn: withCheckDigits(start) })));

describe('check digits of an INN', () => {
  test.each([
    ['7707083893', 'legal_entity'],
    ['7728168971', 'legal_entity'],
    ['500100732259', 'entrepreneur'],
    ['9900000017', 'legal_entity'],
    ['9900000024', 'legal_entity'],
    ['990000000115', 'self_employed'],
    // A remainder of 10 is written as 0.
    ['7712345030', 'legal_entity'],
  ] as const)('known numbers pass: %s', (inn, type) => {
    expect(innProblem(inn, type)).toBeNull();
  });

  test('every number with its check digits passes', () => {
    fc.assert(
      fc.property(inns, ({ inn, type }) => {
        expect(innProblem(inn, type)).toBeNull();
      }),
    );
  });

  test('no other check digit passes', () => {
    fc.assert(
      fc.property(inns, fc.nat(1), fc.integer({ min: 1, max: 9 }), ({ inn, type }, which, shift) => {
        const at = inn.length === 10 ? 9 : 10 + which;
        const changed = inn.slice(0, at) + String((Number(inn[at]) + shift) % 10) + inn.slice(at + 1);
        expect(innProblem(changed, type)).toBe('inn_digits');
      }),
    );
  });

  test.each([
    ['', 'legal_entity', 'inn_length'],
    ['770708389', 'legal_entity', 'inn_length'],
    ['7707083893', 'entrepreneur', 'inn_length'],
    ['770708389x', 'legal_entity', 'inn_length'],
    ['0000000000', 'legal_entity', 'inn_digits'],
    ['000000000000', 'self_employed', 'inn_digits'],
  ] as const)('%s as %s: %s', (inn, type, problem) => {
    expect(innProblem(inn, type)).toBe(problem);
  });
});
