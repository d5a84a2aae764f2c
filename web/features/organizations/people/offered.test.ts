import { expect, test } from 'vitest';
import { offeredActions } from './offered.ts';

test('the role stands first', () => {
  const offered = offeredActions({ actions: ['remove', 'change_position', 'change_sections', 'make_administrator'], blocked: null, isYou: false });
  expect(offered).toEqual({ change: ['make_administrator', 'change_position', 'change_sections'], end: ['remove'] });
});

test('what is blocked is offered all the same, to say why', () => {
  const blocked = { why: 'last_administrator', until: null } as const;
  expect(offeredActions({ actions: ['change_position'], blocked, isYou: true })).toEqual({ change: ['make_user', 'change_position'], end: ['leave'] });
  expect(offeredActions({ actions: ['change_position'], blocked, isYou: false })).toEqual({ change: ['make_user', 'change_position'], end: ['remove'] });
});

test('nothing allowed is no menu', () => {
  expect(offeredActions({ actions: [], blocked: null, isYou: false })).toEqual({ change: [], end: [] });
});
