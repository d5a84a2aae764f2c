import { expect, test } from 'vitest';
import type { Home } from '#contract/home.ts';
import { homePace } from './pace.ts';

const never = () => false as const;
const often = () => 2000;
const empty = { organizations: [], claims: [] };

test('an empty page is asked often in its first moments only', () => {
  expect(homePace(empty, true, never)).toBe(2000);
  expect(homePace(empty, false, often)).toBe(false);
});

test('otherwise the claims set the pace', () => {
  const home = { organizations: [{} as Home['organizations'][number]], claims: [] };
  expect(homePace(home, true, never)).toBe(false);
  expect(homePace(home, false, often)).toBe(2000);
});

test('what has not come yet is not asked again', () => {
  expect(homePace(undefined, true, often)).toBe(false);
});
