import { expect, test } from 'vitest';
import { actionsOn, blockOf, directoryWords } from './rules.ts';

const person = (userId: string, role: 'administrator' | 'user', protectedSince: Date | null = null) => ({ userId, role, protectedSince });
const me = person('me', 'administrator');

test('the last administrator stays while others remain, and may leave alone', () => {
  expect(blockOf(me, me, { members: 2, administrators: 1 })).toBe('last_administrator');
  expect(actionsOn(me, me, { members: 2, administrators: 1 })).toEqual(['change_position']);
  expect(actionsOn(me, me, { members: 1, administrators: 1 })).toEqual(['change_position', 'leave']);
  expect(actionsOn(me, me, { members: 2, administrators: 2 })).toEqual(['make_user', 'change_position', 'leave']);
});

test('an administrator under protection is safe from whoever came later, not from those who were there too, nor from himself', () => {
  const [first, second] = [new Date('2026-11-02T09:00:00Z'), new Date('2026-11-02T15:00:00Z')];
  const old = person('old', 'administrator', first);
  const numbers = { members: 3, administrators: 3 };
  expect(blockOf(me, old, numbers)).toBe('protected');
  expect(actionsOn(me, old, numbers)).toEqual(['change_position']);
  expect(blockOf(person('other', 'administrator', first), old, numbers)).toBeNull();
  const newcomer = person('newcomer', 'administrator', second);
  expect(blockOf(newcomer, old, numbers)).toBe('protected');
  expect(blockOf(old, newcomer, numbers)).toBeNull();
  expect(blockOf(me, newcomer, numbers)).toBe('protected');
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
