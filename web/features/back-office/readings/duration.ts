import type { Locale } from '#contract/locale.ts';
import { pluralEn, pluralRu } from '#web/lib/plural.ts';

/** Seconds in a minute, minutes in an hour. */
const SIXTY = 60;

const words = {
  ru: {
    seconds: (count: number) => pluralRu(count, 'секунду', 'секунды', 'секунд'),
    minutes: (count: number) => pluralRu(count, 'минуту', 'минуты', 'минут'),
    hours: (count: number) => pluralRu(count, 'час', 'часа', 'часов'),
  },
  en: {
    seconds: (count: number) => pluralEn(count, 'second', 'seconds'),
    minutes: (count: number) => pluralEn(count, 'minute', 'minutes'),
    hours: (count: number) => pluralEn(count, 'hour', 'hours'),
  },
};

/** «12 секунд», «1 минуту», «2 часа 10 минут» between two ISO instants: in how long something was done. */
export function durationText(from: string, to: string, locale: Locale): string {
  const t = words[locale];
  const seconds = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  if (seconds < SIXTY) return t.seconds(seconds);
  const minutes = Math.round(seconds / SIXTY);
  if (minutes < SIXTY) return t.minutes(minutes);
  const rest = minutes % SIXTY;
  return [t.hours(Math.floor(minutes / SIXTY)), ...(rest === 0 ? [] : [t.minutes(rest)])].join(' ');
}
