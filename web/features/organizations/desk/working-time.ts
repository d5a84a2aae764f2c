import type { Locale } from '#contract/locale.ts';
import { pluralEn, pluralRu } from '#web/lib/plural.ts';

const HOUR = 60;

function lengthText(minutes: number, locale: Locale): string {
  const hours = Math.floor(minutes / HOUR);
  const rest = minutes % HOUR;
  const hoursText = locale === 'ru' ? pluralRu(hours, 'час', 'часа', 'часов') : pluralEn(hours, 'hour', 'hours');
  const restText = locale === 'ru' ? pluralRu(rest, 'минуту', 'минуты', 'минут') : pluralEn(rest, 'minute', 'minutes');
  return [...(hours > 0 ? [hoursText] : []), ...(rest > 0 ? [restText] : [])].join(' ');
}

/** Working minutes left to a promise in words: «Ещё 1 час 5 минут», «Просрочено на 21 минуту». */
export function timeLeftText(workingMinutes: number, locale: Locale): string {
  const length = lengthText(Math.abs(workingMinutes), locale);
  if (workingMinutes === 0) return locale === 'ru' ? 'Меньше минуты' : 'Less than a minute';
  if (workingMinutes > 0) return locale === 'ru' ? `Ещё ${length}` : `${length} left`;
  return locale === 'ru' ? `Просрочено на ${length}` : `${length} late`;
}
