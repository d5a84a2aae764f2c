import { expect, test } from 'vitest';
import { ownTarget } from './session.ts';

const origin = 'https://portal.example';

test('after signing in one comes to where one wanted to go', () => {
  expect(ownTarget('/organizations?view=all', origin, '/')).toBe('https://portal.example/organizations?view=all');
  expect(ownTarget(null, origin, '/staff')).toBe('https://portal.example/staff');
});

test.each(['https://evil.example/', '//evil.example', '/\\\\evil.example', '/.//evil.example', '/x/..//evil.example', 'javascript:alert(1)', 'http://['])('«%s» never leads to another site', (next) => {
  expect(new URL(ownTarget(next, origin, '/')).origin).toBe(origin);
});
