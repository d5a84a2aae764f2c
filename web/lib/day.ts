import * as z from 'zod/mini';

const FIRST_YEAR = '2000';

/** A day that the calendar has, with a whole year: `0202` stands there while 2026 is being typed. */
export function isDay(text: string): boolean {
  return z.safeParse(z.iso.date(), text).success && text >= FIRST_YEAR;
}

/** Days of which one or both may be left open, `2026-11-28`. */
export interface Period {
  from: string | undefined;
  to: string | undefined;
}

/** The last day stands before the first: nothing could be found. */
export function isReversed({ from, to }: Period): boolean {
  return from !== undefined && to !== undefined && to < from;
}

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Moscow', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day of a moment by Moscow's calendar. */
export function moscowDay(at: Date): string {
  return calendar.format(at);
}
