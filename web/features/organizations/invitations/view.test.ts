import { expect, test } from 'vitest';
import { asksForOpen, isOpen, viewAddress } from './view.ts';

test('the address holds the view and keeps the rest', () => {
  expect(viewAddress('/employees/invitations', 'organization=1', true)).toBe('/employees/invitations?organization=1&show=open');
  expect(viewAddress('/employees/invitations', 'show=open', false)).toBe('/employees/invitations');
  expect(asksForOpen('organization=1&show=open')).toBe(true);
  expect(asksForOpen('show=all')).toBe(false);
});

test('what can still be accepted is open', () => {
  expect((['sent', 'opened', 'accepted', 'declined', 'expired', 'revoked'] as const).filter((state) => isOpen({ state }))).toEqual(['sent', 'opened']);
});
