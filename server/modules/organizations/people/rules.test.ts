import { expect, test } from 'vitest';
import { actionsOn, blockOf, directoryWords } from './rules.ts';

const person = (userId: string, role: 'administrator' | 'user', isProtected = false) => ({ userId, role, isProtected });
const me = person('me', 'administrator');

test('the last administrator stays while others remain, and may leave alone', () => {
  expect(blockOf(me, me, { members: 2, administrators: 1 })).toBe('last_administrator');
  expect(actionsOn(me, me, { members: 2, administrators: 1 })).toEqual(['change_position']);
  expect(actionsOn(me, me, { members: 1, administrators: 1 })).toEqual(['change_position', 'leave']);
  expect(actionsOn(me, me, { members: 2, administrators: 2 })).toEqual(['make_user', 'change_position', 'leave']);
});

test('an administrator under protection is safe from the newcomer, not from those protected too, nor from himself', () => {
  const old = person('old', 'administrator', true);
  const numbers = { members: 3, administrators: 3 };
  expect(blockOf(me, old, numbers)).toBe('protected');
  expect(actionsOn(me, old, numbers)).toEqual(['change_position']);
  expect(blockOf(person('other', 'administrator', true), old, numbers)).toBeNull();
  expect(actionsOn(old, old, numbers)).toContain('leave');
});

test('a user does nothing to others, and may leave', () => {
  const user = person('user', 'user');
  expect(actionsOn(user, me, { members: 2, administrators: 1 })).toEqual([]);
  expect(actionsOn(user, user, { members: 2, administrators: 1 })).toEqual(['leave']);
  expect(actionsOn(me, user, { members: 2, administrators: 1 })).toEqual(['make_administrator', 'change_sections', 'change_position', 'remove']);
});

test.each([
  ['Кузнецова  Анна', ['кузнецова', 'анна']],
  ['Семён', ['семен']],
  ['8 (912) 345-67-89', ['9123456789']],
  ['8 912 34', ['91234']],
  ['+7 912 345', ['7912345']],
  ['anna@firm.example', ['anna@firm.example']],
  ['12', ['12']],
  ['  ', []],
])('%s is looked for as %j', (typed, words) => {
  expect(directoryWords(typed)).toEqual(words);
});
