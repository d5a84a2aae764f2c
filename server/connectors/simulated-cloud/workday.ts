import { between, dice } from '#kernel/dice.ts';
import { fromZoneTime, toZoneTime } from '#kernel/zone-time.ts';

const ZONE = 'Europe/Moscow';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** `YYYY-MM-DD` in Moscow. */
export type Day = string;

/** What a person does on one day, by moments in milliseconds. */
export interface Workday {
  readonly day: Day;
  readonly arrives: number;
  readonly leaves: number;
  /** Away from the keyboard, with the session open. */
  readonly pauses: ReadonlyArray<readonly [number, number]>;
  /** The line broke. */
  readonly dropped: readonly [number, number] | null;
  /** When a session ends that is left open: at night, or a day later where the server does not get rid of it. Null: signed out properly. */
  readonly leftOpenUntil: number | null;
  /** Mistyped the password too often, and waits for help. */
  readonly isLocked: boolean;
  readonly isAtHome: boolean;
}

/** The newest first; no session is older than the oldest of them. */
export function lastDays(now: number): Day[] {
  return [0, 1, 2, 3].map((ago) => toZoneTime(new Date(now - ago * 24 * HOUR), ZONE).slice(0, 10));
}

/** Null: a day off, or ill. */
export function workdayOf(seed: string, person: string, day: Day): Workday | null {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  if (dice(seed, 'works', person, day) > (isWeekend ? 0.06 : 0.93)) return null;

  const midnight = midnightOf(day);
  const at = (from: number, to: number, what: string) => midnight + between(from * 60, to * 60, seed, what, person, day) * MINUTE + between(0, 59, seed, what, 'seconds', person, day) * 1000;
  // Early birds stay early birds.
  const habit = between(-40, 50, seed, 'habit', person) * MINUTE;
  const arrives = at(8.6, 9.4, 'arrives') + habit;
  const leaves = at(17.6, 19, 'leaves') + habit;
  const lunch = at(12, 13.5, 'lunch');
  const breaks = [10, 11, 15, 16, 17].filter((hour) => dice(seed, 'break', person, day, hour) < 0.3).map((hour) => pause(midnight + hour * HOUR + between(0, 30, seed, 'minute', person, day, hour) * MINUTE, between(6, 25, seed, 'length', person, day, hour)));
  const drop = at(10, 17, 'drop');
  const forgets = dice(seed, 'forgets', person, day) < 0.15;
  const hangs = dice(seed, 'hangs', person, day) < 0.3;
  return {
    day, arrives, leaves,
    pauses: [pause(lunch, between(30, 60, seed, 'lunch', person, day)), ...breaks],
    dropped: dice(seed, 'drops', person, day) < 0.12 ? pause(drop, between(5, 20, seed, 'drop', person, day)) : null,
    leftOpenUntil: forgets ? midnight + (hangs ? 40 : 28) * HOUR : null,
    isLocked: dice(seed, 'locked', person, day) < 0.02,
    isAtHome: isWeekend || dice(seed, 'home', person, day) < 0.2,
  };
}

/** Of who sits there day and night. */
export function watchOf(day: Day): Workday {
  const midnight = midnightOf(day);
  return { day, arrives: midnight, leaves: midnight + 24 * HOUR, pauses: [], dropped: null, leftOpenUntil: null, isLocked: false, isAtHome: false };
}

function midnightOf(day: Day): number {
  return fromZoneTime(`${day}T00:00:00`, ZONE)?.getTime() ?? 0;
}

function pause(from: number, minutes: number): readonly [number, number] {
  return [from, from + minutes * MINUTE];
}
