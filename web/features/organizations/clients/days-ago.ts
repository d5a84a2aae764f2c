import type { Locale } from '#contract/locale.ts';
import { moscowDay } from '#web/lib/day.ts';

const DAY_MS = 86_400_000;

function daysBetween(from: Date, to: Date): number {
  return Math.round((Date.parse(moscowDay(to)) - Date.parse(moscowDay(from))) / DAY_MS);
}

/** «сегодня», «вчера», «12 дней назад» of an ISO instant; a reader's clock that is behind makes no future of it. */
export function daysAgoText(iso: string, now: Date, locale: Locale): string {
  const days = Math.max(0, daysBetween(new Date(iso), now));
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day');
}
