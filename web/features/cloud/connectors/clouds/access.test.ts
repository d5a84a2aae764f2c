import { expect, test } from 'vitest';
import { accessOf, withAccessAsItWas, withNewAccess, withoutAccess, type PickedInfobase } from './access.ts';

const infobase = (hasAccess: boolean): PickedInfobase => ({ clusterId: '01900000-0000-7000-8000-000000000003', key: '01900000-0000-7000-8000-000000000004', title: 'Бухгалтерия', hasAccess });

test('whoever thinks better of replacing the administrator keeps the one that was there', () => {
  const replaced = withNewAccess(infobase(true));
  expect(accessOf(replaced)).toBe('entered');
  expect(withAccessAsItWas(replaced)).toEqual(infobase(true));
  expect(accessOf(infobase(true))).toBe('kept');
});

test('the one that was there is taken away by its own button alone, and back until it is saved', () => {
  const removed = withoutAccess(infobase(true));
  expect(removed.access).toBeNull();
  expect(accessOf(removed)).toBe('removed');
  expect(accessOf(withAccessAsItWas(removed))).toBe('kept');
});

test('where there was none, none is left', () => {
  expect(accessOf(infobase(false))).toBe('none');
  expect(accessOf(withAccessAsItWas(withNewAccess(infobase(false))))).toBe('none');
});
