import { expect, test } from 'vitest';
import { Secrets } from './secrets.ts';

const secrets = new Secrets(Buffer.alloc(32, 7));

test('a sealed text opens for its own purpose, row and key only', () => {
  const sealed = secrets.seal('message', 'row-1', 'код 123456');
  expect(secrets.open('message', 'row-1', sealed)).toBe('код 123456');
  expect(() => secrets.open('totp_secret', 'row-1', sealed)).toThrow();
  expect(() => secrets.open('message', 'row-2', sealed)).toThrow();
  expect(() => new Secrets(Buffer.alloc(32, 8)).open('message', 'row-1', sealed)).toThrow();
});

test('every flipped byte is found', () => {
  const sealed = secrets.seal('message', 'row', 'текст');
  for (let at = 0; at < sealed.length; at++) {
    const broken = Buffer.from(sealed);
    broken[at] = (broken[at] ?? 0) ^ 1;
    expect(() => secrets.open('message', 'row', broken)).toThrow();
  }
});

test('tokens have 256 bits, differ, and one hash never serves two purposes', () => {
  const tokens = new Set(Array.from({ length: 1000 }, () => secrets.newToken('session').token));
  expect(tokens.size).toBe(1000);
  const [token = ''] = tokens;
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(secrets.hashToken('session', token).equals(secrets.hashToken('recovery', token))).toBe(false);
});

test('codes are six digits, evenly spread (chi-square over 100 classes, p = 0.0001)', () => {
  const classes = Array.from({ length: 100 }, () => 0);
  const draws = 100_000;
  for (let draw = 0; draw < draws; draw++) {
    const code = secrets.newSmsCode();
    expect(code.length).toBe(6);
    const index = Number(code.slice(4));
    classes[index] = (classes[index] ?? 0) + 1;
  }
  const expected = draws / 100;
  const chiSquare = classes.reduce((sum, found) => sum + (found - expected) ** 2 / expected, 0);
  expect(chiSquare).toBeLessThan(160.06);
});

test('a code is bound to its request', () => {
  expect(secrets.hashCode('a', '123456').equals(secrets.hashCode('b', '123456'))).toBe(false);
});
