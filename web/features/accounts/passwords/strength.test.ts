import { expect, test } from 'vitest';
import { estimate } from './estimate.ts';
import { strengthOf } from './strength.ts';

test('too short says so, however odd the characters', () => {
  expect(strengthOf('Ж%9q~ю', 4)).toBe('short');
  expect(strengthOf('1234567890', 4)).toBe('strong');
});

test('what the server refuses as common is called so here', () => {
  for (const password of ['qwertyuiop', 'password123', '1234567890']) expect(strengthOf(password, estimate(password, []))).toBe('common');
  expect(strengthOf('лунная-соната-под-дождём', estimate('лунная-соната-под-дождём', []))).toBe('strong');
});

test('words of one’s own make a password weaker', () => {
  const password = 'kuznetsova1985';
  expect(estimate(password, ['kuznetsova'])).toBeLessThan(estimate(password, []));
});

test('a very long password is measured by its beginning, in time', () => {
  expect(estimate('а'.repeat(128), [])).toBeLessThanOrEqual(4);
});
