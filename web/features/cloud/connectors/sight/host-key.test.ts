import { expect, test } from 'vitest';
import { acceptedKey, withKey } from './host-key.ts';

const key = 'SHA256:0123456789012345678901234567890123456789012';

test.each([
  [{ host: 'ts1.example', hostKey: null }, { host: 'ts1.example', hostKey: key }],
  [{ rac: 'rac', ssh: { host: 'adm.example', hostKey: null } }, { rac: 'rac', ssh: { host: 'adm.example', hostKey: key } }],
])('%j takes the key where it belongs', (before, after) => {
  expect(acceptedKey(before)).toBeNull();
  expect(withKey(before, key)).toEqual(after);
  expect(acceptedKey(after)).toBe(key);
});
