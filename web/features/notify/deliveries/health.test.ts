import { expect, test } from 'vitest';
import { healthOf, type Gateway } from './health.ts';

const quiet: Gateway = { channel: 'sms', gateway: 'SMSC.ru', standIn: false, waiting: 0, sentLastDay: 0, failedLastDay: 0, lastSentAt: null, lastFailure: null };
const failure = (at: string) => ({ at, code: 'unreachable', detail: '' });
const [earlier, later] = ['2026-11-24T10:00:00.000Z', '2026-11-24T11:00:00.000Z'];

test.each<[string, Partial<Gateway>]>([
  ['stand_in', { standIn: true, failedLastDay: 3 }],
  ['idle', {}],
  ['works', { sentLastDay: 4, lastSentAt: earlier }],
  ['partly', { sentLastDay: 4, failedLastDay: 1, lastSentAt: later, lastFailure: failure(earlier) }],
  ['failing', { sentLastDay: 4, failedLastDay: 1, lastSentAt: earlier, lastFailure: failure(later) }],
  ['failing', { waiting: 2, lastFailure: failure(later) }],
  ['works', { sentLastDay: 4, lastSentAt: earlier, lastFailure: failure(later) }],
])('%s', (health, changes) => {
  expect(healthOf({ ...quiet, ...changes })).toBe(health);
});
