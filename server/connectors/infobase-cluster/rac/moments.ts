import { fromZoneTime, toZoneTime } from '#kernel/zone-time.ts';

const FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/;
/** 1C's empty date. */
const NEVER = '0001-01-01T00:00:00';

/** Undefined: not a time. */
export function readMoment(text: string, timeZone: string): Date | null | undefined {
  if (text === '' || text === NEVER) return null;
  return FORM.test(text) ? (fromZoneTime(text, timeZone) ?? undefined) : undefined;
}

export function writeMoment(moment: Date | null, timeZone: string): string {
  return moment === null ? '' : toZoneTime(moment, timeZone);
}
