import { describe, expect, test } from 'vitest';
import { addressOf, failedPercent, healthOf } from './health.ts';

const health = { askedAt: null, answeredAt: null, silentSince: null, trouble: null, asked: 0, failed: 0, meanMs: null };
const at = '2026-11-27T09:00:00Z';

test.each([
  [true, {}, 'unasked'],
  [true, { answeredAt: at }, 'answers'],
  [true, { answeredAt: at, silentSince: at }, 'silent'],
  [true, { silentSince: at }, 'silent'],
  [true, { answeredAt: at, trouble: { code: 'denied' as const, detail: '' } }, 'partly'],
  [false, { answeredAt: at, silentSince: at }, 'off'],
])('on: %j, %j is %s', (isOn, changes, expected) => {
  expect(healthOf({ isOn, health: { ...health, ...changes } })).toBe(expected);
});

test.each([[0, 0, 0], [1440, 0, 0], [1440, 1, 1], [1440, 144, 10], [1440, 1439, 99], [1440, 1440, 100]])('of %i asked %i failed: %i %%', (asked, failed, percent) => {
  expect(failedPercent({ asked, failed })).toBe(percent);
});

describe('the address of', () => {
  test.each([
    ['a directory', { url: 'ldaps://dc1.example' }, 'ldaps://dc1.example'],
    ['a server', { host: 'ts1.example', port: 22 }, 'ts1.example'],
    ['a server behind another port', { host: 'ts1.example', port: 2222 }, 'ts1.example:2222'],
    ['a cluster over a computer of administration', { ssh: { host: 'adm.example' }, rac: 'rac', ras: 'app1:1545' }, 'adm.example → app1:1545'],
    ['a cluster from here', { ssh: null, rac: 'rac', ras: 'localhost:1545' }, 'localhost:1545'],
  ])('%s', (_name, settings, expected) => {
    expect(addressOf({ settings })).toBe(expected);
  });
});
