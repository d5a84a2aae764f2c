import { expect, test } from 'vitest';
import { acceptedKey, awaitsKey, withKey } from './host-key.ts';

const key = 'SHA256:0123456789012345678901234567890123456789012';

test.each([
  [{ host: 'ts1.example', hostKey: null }, { host: 'ts1.example', hostKey: key }],
  [{ rac: 'rac', ssh: { host: 'adm.example', hostKey: null } }, { rac: 'rac', ssh: { host: 'adm.example', hostKey: key } }],
])('%j takes the key where it belongs', (before, after) => {
  expect(acceptedKey(before)).toBeNull();
  expect(withKey(before, key)).toEqual(after);
  expect(acceptedKey(after)).toBe(key);
});

test('only what is reached by SSH waits for a key to be accepted', () => {
  expect(awaitsKey({ kind: 'windows_terminals', settings: { hostKey: null } })).toBe(true);
  expect(awaitsKey({ kind: 'cluster', settings: { ssh: { hostKey: key } } })).toBe(false);
  expect(awaitsKey({ kind: 'directory', settings: { url: 'ldaps://dc1.example' } })).toBe(false);
});
