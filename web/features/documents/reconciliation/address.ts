import { isDay } from '#web/lib/day.ts';
import { pastOf, type Days } from '../periods.ts';

/** The days that the address names; this year so far where it names none. An end may be empty while days are typed. */
export function daysIn(query: string, today: string): Partial<Days> {
  const params = new URLSearchParams(query);
  if (!params.has('from') && !params.has('to')) return pastOf('year', today);
  return Object.fromEntries(['from', 'to'].flatMap((name) => (isDay(params.get(name) ?? '') ? [[name, params.get(name)]] : []))) as Partial<Days>;
}

/** The page's address with other days. */
export function addressWithDays(path: string, query: string, days: { from?: string | undefined; to?: string | undefined }, today: string): string {
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries({ ...daysIn(query, today), ...days })) params.set(name, value ?? '');
  return `${path}?${params}`;
}
