import { expect, test } from 'vitest';
import type { Reading, ReadingProblem, Source } from '#contract/back-office.ts';
import { healthOf, markOf, problemsOf, wayOf } from './health.ts';

const [night, day] = ['2026-11-25T00:10:00.000Z', '2026-11-25T09:00:00.000Z'];
let ids = 0;
const done = (more: Partial<Reading> = {}): Reading => ({
  id: String((ids += 1)), feed: 'contracts', isWhole: false, state: 'done', startedAt: day, endedAt: day, startedBy: null, read: 0, changed: 0, refused: 0, vanished: 0, problem: null, ...more,
});
const failed = (code: ReadingProblem, more: Partial<Reading> = {}) => done({ state: 'failed', problem: { code, detail: '' }, ...more });
const sourceOf = (...feeds: Array<Partial<Source['feeds'][number]>>): Source => ({
  name: 'odata', isSimulated: false, isStartable: true, feeds: feeds.map((feed) => ({ feed: 'contracts', confirmedAt: null, last: null, lastWhole: null, ...feed })),
});

test('a source runs while one of its feeds does, works when one has been right, else is idle', () => {
  expect(healthOf(sourceOf({}, {}))).toBe('idle');
  expect(healthOf(sourceOf({ confirmedAt: night, last: done() }, {}))).toBe('works');
  expect(healthOf(sourceOf({ last: failed('slow') }, { last: done({ state: 'running' }) }))).toBe('running');
  expect(healthOf(sourceOf({ confirmedAt: night, last: done() }, { last: failed('slow') }))).toBe('failing');
});

test('of a source that is no longer connected nothing is wrong; files and pushes come by themselves', () => {
  const left = { ...sourceOf({ last: failed('slow') }), isStartable: false };
  expect([wayOf(left), healthOf(left), problemsOf(left)]).toEqual(['gone', 'gone', []]);
  expect([wayOf({ ...left, name: 'files' }), healthOf({ ...left, name: 'files' }), wayOf({ ...left, name: 'push' }), wayOf(sourceOf())]).toEqual(['files', 'failing', 'push', 'read']);
});

test('one cause is told once, with its feeds and the last time', () => {
  const detail = (text: string) => ({ problem: { code: 'forbidden' as const, detail: text } });
  expect(problemsOf(sourceOf({ feed: 'contracts', last: failed('forbidden', { endedAt: night, ...detail('a') }) }, { feed: 'products', last: failed('forbidden', detail('b')) }, { feed: 'documents', last: failed('forbidden', detail('b')) }))).toEqual([
    { code: 'forbidden', isWhole: false, feeds: ['contracts', 'products', 'documents'], at: day, details: ['a', 'b'] },
  ]);
});

test('what failed where everything was read stays, unless that is the last reading itself or fails in the same way', () => {
  const whole = failed('too_many_vanished', { isWhole: true, endedAt: night });
  const expected = [{ code: 'too_many_vanished', isWhole: true, feeds: ['contracts'], at: night, details: [] }];
  expect(problemsOf(sourceOf({ last: done(), lastWhole: whole }))).toEqual(expected);
  expect(problemsOf(sourceOf({ last: whole, lastWhole: whole }))).toEqual(expected);
  expect(problemsOf(sourceOf({ last: failed('slow'), lastWhole: failed('slow', { isWhole: true }) }))).toMatchObject([{ code: 'slow', isWhole: false }]);
});

test('a source that has begun another reading has another mark', () => {
  const last = done();
  expect(markOf(sourceOf({ last }))).toBe(markOf(sourceOf({ last: { ...last, read: 5 } })));
  expect(markOf(sourceOf({ last }))).not.toBe(markOf(sourceOf({ last: done() })));
});
