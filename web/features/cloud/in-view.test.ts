import { expect, test } from 'vitest';
import { cloudIn } from './in-view.ts';

test('the address names the cloud; what it does not have leads to the first', () => {
  const clouds = [{ id: 'one' }, { id: 'two' }];
  expect(cloudIn(clouds, 'cloud=two')).toBe(clouds[1]);
  expect(cloudIn(clouds, 'cloud=three')).toBe(clouds[0]);
  expect(cloudIn([], '')).toBeUndefined();
});
