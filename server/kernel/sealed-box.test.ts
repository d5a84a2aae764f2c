import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { BoxKeys, sealFor } from './sealed-box.ts';

const [present, former, strange] = [randomBytes(32), randomBytes(32), randomBytes(32)];

test('what is sealed with the public key the private one opens, each time sealed otherwise', () => {
  const keys = new BoxKeys([present]);
  const sealed = sealFor(keys.publicKey, 'row', 'пароль «Зима»');
  expect(keys.open('row', sealed)).toBe('пароль «Зима»');
  expect(keys.open('row', sealFor(keys.publicKey, 'row', ''))).toBe('');
  expect(sealFor(keys.publicKey, 'row', 'пароль «Зима»')).not.toEqual(sealed);
});

test('another key, another row or a changed byte open nothing', () => {
  const keys = new BoxKeys([present]);
  const sealed = sealFor(keys.publicKey, 'row', 'text');
  expect(() => new BoxKeys([strange]).open('row', sealed)).toThrow('no key opens');
  expect(() => keys.open('other row', sealed)).toThrow('no key opens');
  for (const at of [0, 31, 32, 47, 48, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => keys.open('row', changed), `byte ${at}`).toThrow('no key opens');
  }
  expect(() => keys.open('row', Buffer.alloc(10))).toThrow('no key opens');
});

test('a former key still opens, and what it sealed is known as old', () => {
  const sealed = sealFor(new BoxKeys([former]).publicKey, 'row', 'text');
  const keys = new BoxKeys([present, former]);
  expect(keys.open('row', sealed)).toBe('text');
  expect(keys.isCurrent('row', sealed)).toBe(false);
  expect(keys.isCurrent('row', sealFor(keys.publicKey, 'row', 'text'))).toBe(true);
});
