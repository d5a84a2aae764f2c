import { expect, test } from 'vitest';
import { actionsOf } from './rules.ts';

test('a topic holds its actions', () => {
  expect(actionsOf('invitation')).toContain('invitation.sent');
  expect(actionsOf('invitation')).not.toContain('member.joined');
});
