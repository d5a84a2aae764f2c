import { expect, test } from 'vitest';
import { keptIn } from './kept-invitation.ts';

const invitation = { token: 'token', email: 'anna@firm.example', isBound: true, to: 'ООО «Ромашка»' };

test('finds what was kept', () => {
  expect(keptIn(JSON.stringify(invitation))).toEqual(invitation);
});

test('takes nothing for an invitation that is none', () => {
  for (const text of [null, '', '{', '[]', '"token"', JSON.stringify({ ...invitation, token: '' }), JSON.stringify({ token: 'token' })]) expect(keptIn(text)).toBeNull();
});
