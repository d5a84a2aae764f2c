import type { Locale } from '#contract/locale.ts';

/** Seconds in a minute, minutes in an hour. */
const SIXTY = 60;

type Unit = 'second' | 'minute' | 'hour';

/** «12 секунд», «5 минут», «2 часа 10 минут» between two ISO instants. */
export function durationText(from: string, to: string, locale: Locale): string {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  if (seconds < SIXTY) return inUnit(Math.max(1, seconds), 'second', locale);
  const minutes = Math.round(seconds / SIXTY);
  if (minutes < SIXTY) return inUnit(minutes, 'minute', locale);
  const hours = Math.floor(minutes / SIXTY);
  const rest = minutes % SIXTY;
  return rest === 0 ? inUnit(hours, 'hour', locale) : `${inUnit(hours, 'hour', locale)} ${inUnit(rest, 'minute', locale)}`;
}

function inUnit(value: number, unit: Unit, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
