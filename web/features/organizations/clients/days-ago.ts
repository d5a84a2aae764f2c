import type { Locale } from '#contract/locale.ts';

const DAY_MS = 86_400_000;
/** The day of an instant by Moscow's calendar, as `2026-11-28`. */
const moscowDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Moscow', year: 'numeric', month: '2-digit', day: '2-digit' });

function daysBetween(from: Date, to: Date): number {
  return Math.round((Date.parse(moscowDay.format(to)) - Date.parse(moscowDay.format(from))) / DAY_MS);
}

/** «сегодня», «вчера», «12 дней назад» of an ISO instant; a reader's clock that is behind makes no future of it. */
export function daysAgoText(iso: string, now: Date, locale: Locale): string {
  const days = Math.max(0, daysBetween(new Date(iso), now));
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day');
}
