/**
 * The provider's working calendar. All sums go by minutes of the provider's own time zone, so that
 * "one working hour" from Friday 17:30 ends on Monday 09:30.
 */
export interface WorkingCalendar {
  /** IANA name. */
  readonly timeZone: string;
  /** ISO weekdays, 1 is Monday. */
  readonly days: readonly number[];
  /** Minutes since midnight. */
  readonly opensAt: number;
  readonly closesAt: number;
  /** Dates as `YYYY-MM-DD` on which nobody works. */
  readonly holidays: readonly string[];
}

const MINUTE = 60_000;
/** A calendar with no working day within a year and a month is taken as an error. */
const HORIZON_DAYS = 400;

interface LocalTime {
  readonly date: string;
  readonly weekday: number;
  readonly minutes: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function localTime(instant: Date, timeZone: string): LocalTime {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(format.formatToParts(instant).map((p) => [p.type, p.value]));
  const date = `${part['year']}-${part['month']}-${part['day']}`;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return { date, weekday, minutes: Number(part['hour']) * 60 + Number(part['minute']) + Number(part['second']) / 60 };
}

function isWorkingDay(local: LocalTime, calendar: WorkingCalendar): boolean {
  return calendar.days.includes(local.weekday) && !calendar.holidays.includes(local.date);
}

/** Walks from `from` through the stretches of one local day each, telling how many of its minutes are worked. */
function* stretches(from: Date, calendar: WorkingCalendar): Generator<{ start: Date; lost: number; worked: number }> {
  let at = from;
  for (let day = 0; day < HORIZON_DAYS; day++) {
    const local = localTime(at, calendar.timeZone);
    const opens = Math.max(local.minutes, calendar.opensAt);
    const worked = isWorkingDay(local, calendar) ? Math.max(0, calendar.closesAt - opens) : 0;
    yield { start: at, lost: Math.max(0, calendar.opensAt - local.minutes), worked };
    const next = new Date(at.getTime() + (24 * 60 - local.minutes) * MINUTE);
    // Where the zone shifts its clock, the step may land an hour beside midnight.
    const landed = localTime(next, calendar.timeZone).minutes;
    at = new Date(next.getTime() - (landed > 12 * 60 ? landed - 24 * 60 : landed) * MINUTE);
  }
  throw new RangeError('the working calendar has no working day');
}

/** The moment at which `minutes` of working time have passed since `from`. */
export function addWorkingMinutes(from: Date, minutes: number, calendar: WorkingCalendar): Date {
  let left = minutes;
  for (const stretch of stretches(from, calendar)) {
    if (stretch.worked >= left && stretch.worked > 0) return new Date(stretch.start.getTime() + (stretch.lost + left) * MINUTE);
    left -= stretch.worked;
  }
  return from;
}

/** The calendar day (`YYYY-MM-DD`) that a moment belongs to in a zone. */
export function dayOf(instant: Date, timeZone: string): string {
  return localTime(instant, timeZone).date;
}

/** The midnight that begins a day (`YYYY-MM-DD`) of the zone, or a later one after `plusDays`. */
export function dayBegins(day: string, plusDays: number, timeZone: string): Date {
  const noon = new Date(Date.parse(`${day}T12:00:00Z`) + plusDays * 24 * 60 * MINUTE);
  const wanted = noon.toISOString().slice(0, 10);
  const local = localTime(noon, timeZone);
  const shift = local.date === wanted ? 0 : local.date > wanted ? 24 * 60 : -24 * 60;
  return new Date(noon.getTime() - (local.minutes + shift) * MINUTE);
}

/** The moment at which as many minutes as whole working days have are over. */
export function addWorkingDays(from: Date, days: number, calendar: WorkingCalendar): Date {
  return addWorkingMinutes(from, days * (calendar.closesAt - calendar.opensAt), calendar);
}

/** Working minutes from `from` to `to`; negative when `to` lies before. */
export function workingMinutesBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  if (to < from) return -workingMinutesBetween(to, from, calendar);
  let sum = 0;
  for (const stretch of stretches(from, calendar)) {
    const begin = stretch.start.getTime() + stretch.lost * MINUTE;
    if (begin >= to.getTime()) return sum;
    sum += Math.min(stretch.worked, (to.getTime() - begin) / MINUTE);
    if (begin + stretch.worked * MINUTE >= to.getTime()) return sum;
  }
  return sum;
}
