import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingMinutes, workingMinutesBetween, type WorkingCalendar } from './working-time.ts';

const moscow: WorkingCalendar = { timeZone: 'Europe/Moscow', days: [1, 2, 3, 4, 5], opensAt: 9 * 60, closesAt: 18 * 60, holidays: ['2026-11-04'] };
const msk = (local: string) => new Date(`${local}+03:00`);

describe('the promised hour', () => {
  test.each([
    ['within a day', '2026-11-24T10:00', '2026-11-24T11:00'],
    ['before the office opens', '2026-11-24T03:00', '2026-11-24T10:00'],
    ['over the night', '2026-11-24T17:30', '2026-11-25T09:30'],
    ['over the weekend', '2026-11-27T17:30', '2026-11-30T09:30'],
    ['over a holiday', '2026-11-03T17:30', '2026-11-05T09:30'],
    ['right at the end of the day', '2026-11-24T17:00', '2026-11-24T18:00'],
    ['on a Saturday', '2026-11-28T12:00', '2026-11-30T10:00'],
  ])('%s', (_case, from, due) => {
    expect(addWorkingMinutes(msk(from), 60, moscow)).toEqual(msk(due));
  });

  test('goes by local time where the clock is shifted', () => {
    const berlin: WorkingCalendar = { ...moscow, timeZone: 'Europe/Berlin', holidays: [] };
    // 27 March 2026 is a Friday; the night to Sunday the 29th has 23 hours.
    expect(addWorkingMinutes(new Date('2026-03-27T17:30+01:00'), 60, berlin)).toEqual(new Date('2026-03-30T09:30+02:00'));
    expect(addWorkingMinutes(new Date('2026-10-23T17:30+02:00'), 60, berlin)).toEqual(new Date('2026-10-26T09:30+01:00'));
  });

  test('a calendar without a working day is an error, not an endless loop', () => {
    expect(() => addWorkingMinutes(msk('2026-11-24T10:00'), 60, { ...moscow, days: [] })).toThrow(RangeError);
  });
});

test('the minutes between a moment and its promise are those that were promised', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }), fc.integer({ min: 1, max: 5000 }), (from, minutes) => {
      const due = addWorkingMinutes(from, minutes, moscow);
      expect(workingMinutesBetween(from, due, moscow)).toBeCloseTo(minutes, 3);
      expect(workingMinutesBetween(due, from, moscow)).toBeCloseTo(-minutes, 3);
    }),
  );
});
