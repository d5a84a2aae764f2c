import { fromZoneTime } from '#kernel/zone-time.ts';

export type DayOrder = 'day-first' | 'month-first';

const MOMENT = /^(?<one>\d{1,4})(?<sign>[./-])(?<two>\d{1,2})[./-](?<three>\d{1,4})\.?,?\s+(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.]\d{2})?(?:\s*(?<half>[AP])\.?M\.?)?$/i;

/**
 * Which comes first in dates that the server wrote its own way. Dots: Russia's and its neighbours'; a half of the day:
 * America's, unless one of the dates has a thirteenth month then; a day behind a month tells it too.
 */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  const dates = texts.map((text) => MOMENT.exec(text.trim())?.groups ?? {});
  if (dates.some(({ sign }) => sign === '.') || dates.some(({ one }) => Number(one) > 12)) return 'day-first';
  return dates.some(({ two, half }) => half !== undefined || Number(two) > 12) ? 'month-first' : 'day-first';
}

/** Null: no moment that we can read. */
export function readMoment(text: string, order: DayOrder, timeZone: string): Date | null {
  const { one = '', two = '', three = '', hour = '', minute = '', half } = MOMENT.exec(text.trim())?.groups ?? {};
  const [year, month, day] = one.length === 4 ? [one, two, three] : order === 'day-first' ? [three, two, one] : [three, one, two];
  const padded = (part: string | number) => String(part).padStart(2, '0');
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
  return fromZoneTime(`${year.length === 2 ? `20${year}` : year}-${padded(month)}-${padded(day)}T${padded(hours)}:${minute}:00`, timeZone);
}

/** What some servers write where they do not know: since 1601. */
const ENDLESS_DAYS = 10_000;

/** `.` and words: not idle; `12`: minutes; `1:39`; `1+06:20`, with days. Null: something else. */
export function readIdle(text: string): number | null {
  if (text === '.' || /^\p{L}+\.?$/u.test(text)) return 0;
  const { days = '0', hours = '0', minutes } = /^(?:(?<days>\d+)\+)?(?:(?<hours>\d+):)?(?<minutes>\d+)$/.exec(text)?.groups ?? {};
  return minutes === undefined || Number(days) >= ENDLESS_DAYS ? null : ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60;
}
