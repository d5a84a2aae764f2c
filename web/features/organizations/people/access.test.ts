import { expect, test } from 'vitest';
import { followAccess, noAccess, organizationInView } from './access.ts';

const a = { id: 'a', name: 'ООО «Ромашка»' };
const b = { id: 'b', name: 'ИП Громова' };

test('one organisation is in view when it is chosen or the only one', () => {
  expect(organizationInView('b', [a, b])).toBe(b);
  expect(organizationInView('c', [a, b])).toBeNull();
  expect(organizationInView(undefined, [a, b])).toBeNull();
  expect(organizationInView(undefined, [a])).toBe(a);
});

test('the chosen organisation goes away, also when the address forgets it', () => {
  const at = followAccess(noAccess, 'a', [a, b]);
  expect(at).toEqual({ shown: a, lost: null });
  const gone = followAccess(at, 'a', [b]);
  expect(gone).toEqual({ shown: null, lost: a });
  expect(followAccess(gone, undefined, [b])).toBe(gone);
  expect(followAccess(gone, 'b', [b])).toEqual({ shown: b, lost: null });
});

test('the only organisation goes away', () => {
  expect(followAccess(followAccess(noAccess, undefined, [a]), undefined, [])).toEqual({ shown: null, lost: a });
});

test('of several shown together one may go without a word', () => {
  const all = followAccess(noAccess, undefined, [a, b]);
  expect(all).toEqual(noAccess);
  expect(followAccess(all, undefined, [b])).toEqual({ shown: b, lost: null });
});

test('the same place stays the same object', () => {
  const at = followAccess(noAccess, 'a', [a, b]);
  expect(followAccess(at, 'a', [{ ...a }, b])).toBe(at);
});
