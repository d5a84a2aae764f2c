import { expect, it } from 'vitest';
import { generatePassword } from './generate-password.ts';

const many = (personal: readonly string[], groups?: number) => Array.from({ length: 2_000 }, () => generatePassword(personal, groups));

it('makes passwords that domains take and people can type', () => {
  for (const password of many([])) expect(password).toMatch(/^([B-DF-HJKMNP-TV-XZY][b-df-hjkmnp-tv-xzy]{2}[2-9](-|$)){4}$/);
  expect(generatePassword([], 6)).toHaveLength(29);
});

it('uses every sign as often as any other', () => {
  const passwords = many([]);
  expect(new Set(passwords).size).toBe(passwords.length);
  const signs = passwords.join('').replaceAll('-', '').toLowerCase();
  const counts = Map.groupBy(signs, (sign) => sign);
  const shareOf = (sign: string) => (counts.get(sign)?.length ?? 0) / passwords.length;
  // 4 digits and 12 letters each: 8 digits to choose from, 20 letters. Five standard deviations are left for chance.
  for (const sign of '23456789') expect(Math.abs(shareOf(sign) - 4 / 8)).toBeLessThan(0.08);
  for (const sign of 'bcdfghjkmnpqrstvwxyz') expect(Math.abs(shareOf(sign) - 12 / 20)).toBeLessThan(0.09);
});

it('leaves out every part of a login and a name', () => {
  const personal = ['Bcdfg.hjkmn', 'Pqrst-Vwxyz Kvm'];
  const parts = ['bcd', 'cdf', 'dfg', 'hjk', 'jkm', 'kmn', 'pqr', 'qrs', 'rst', 'vwx', 'wxy', 'xyz', 'kvm'];
  for (const password of many(personal)) expect(parts.some((part) => password.toLowerCase().includes(part))).toBe(false);
});
