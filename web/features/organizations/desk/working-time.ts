import type { Locale } from '#contract/locale.ts';
import { pluralEn, pluralRu } from '#web/lib/plural.ts';

const HOUR = 60;

/** `oneMinute` is the only form that the Russian case changes: «ещё 1 минута», «на 1 минуту». */
function lengthRu(minutes: number, oneMinute: 'минута' | 'минуту'): string {
  const [hours, rest] = [Math.floor(minutes / HOUR), minutes % HOUR];
  return [hours > 0 && pluralRu(hours, 'час', 'часа', 'часов'), rest > 0 && pluralRu(rest, oneMinute, 'минуты', 'минут')].filter(Boolean).join(' ');
}

function lengthEn(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / HOUR), minutes % HOUR];
  return [hours > 0 && pluralEn(hours, 'hour', 'hours'), rest > 0 && pluralEn(rest, 'minute', 'minutes')].filter(Boolean).join(' ');
}

/** Working minutes left to a promise in words: «Ещё 1 час 5 минут», «Просрочено на 21 минуту». */
export function timeLeftText(workingMinutes: number, locale: Locale): string {
  if (workingMinutes === 0) return locale === 'ru' ? 'Меньше минуты' : 'Less than a minute';
  if (workingMinutes > 0) return locale === 'ru' ? `Ещё ${lengthRu(workingMinutes, 'минута')}` : `${lengthEn(workingMinutes)} left`;
  return locale === 'ru' ? `Просрочено на ${lengthRu(-workingMinutes, 'минуту')}` : `${lengthEn(-workingMinutes)} late`;
}
