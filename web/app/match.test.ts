import { expect, test } from 'vitest';
import { matchPath } from './match.ts';

test('a path is matched part by part', () => {
  expect(matchPath('/organizations/:organizationId', '/organizations/42')).toEqual({ organizationId: '42' });
  expect(matchPath('/organizations/:organizationId', '/organizations/42/')).toEqual({ organizationId: '42' });
  expect(matchPath('/organizations/:organizationId', '/organizations/')).toBeNull();
  expect(matchPath('/organizations', '/organizations/42')).toBeNull();
  expect(matchPath('/', '/')).toEqual({});
  expect(matchPath('/', '/staff')).toBeNull();
});
