import type { Locale } from '#contract/locale.ts';

/** The portal speaks of times in Moscow's zone (manual, 9.2). */
const PORTAL_ZONE = 'Europe/Moscow';

const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let found = cache.get(key);
  if (!found) cache.set(key, (found = new Intl.DateTimeFormat(locale === 'ru' ? 'ru-RU' : 'en-GB', options)));
  return found;
}

function dayText(date: Date, locale: Locale, zone: string): string {
  const parts = formatter(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).formatToParts(date);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('day')} ${part('month')} ${part('year')}`;
}

function clockText(date: Date, zone: string | undefined): string {
  return formatter('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...(zone ? { timeZone: zone } : {}) }).format(date);
}

/** `28 ноября 2026, 02:00 МСК` of an ISO instant. */
export function formatMoment(iso: string, locale: Locale): string {
  return `${dayText(new Date(iso), locale, PORTAL_ZONE)}, ${formatClock(iso, locale)}`;
}

/** `02:00 МСК` of an ISO instant, never torn between two lines. */
export function formatClock(iso: string, locale: Locale): string {
  return `${clockText(new Date(iso), PORTAL_ZONE)}\u00A0${locale === 'ru' ? 'МСК' : 'MSK'}`;
}

/** `02:00:15 МСК` of an ISO instant: of what is a few seconds old. */
export function formatSeconds(iso: string, locale: Locale): string {
  const text = formatter('en', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone: PORTAL_ZONE }).format(new Date(iso));
  return `${text}\u00A0${locale === 'ru' ? 'МСК' : 'MSK'}`;
}

/** The clock alone on the same day as `now` in Moscow, else the day too. */
export function formatSince(iso: string, now: string | null, locale: Locale): string {
  const dayOf = (moment: string) => dayText(new Date(moment), locale, PORTAL_ZONE);
  return now !== null && dayOf(iso) === dayOf(now) ? formatClock(iso, locale) : formatMoment(iso, locale);
}

const spreadsheetMoment = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: PORTAL_ZONE });

/** `2026-11-28 02:00:15` of an ISO instant, in Moscow: a time that every spreadsheet reads as one. */
export function formatForSpreadsheet(iso: string): string {
  return spreadsheetMoment.format(new Date(iso));
}

/** The reader's own clock, where it shows another time than Moscow's; else null. */
export function ownClock(iso: string): string | null {
  const date = new Date(iso);
  const own = clockText(date, undefined);
  return own === clockText(date, PORTAL_ZONE) ? null : own;
}

/** `28 ноября 2026` of an ISO instant (its day in Moscow) or of a plain date `2026-11-28`. */
export function formatDay(iso: string, locale: Locale): string {
  return iso.includes('T') ? dayText(new Date(iso), locale, PORTAL_ZONE) : dayText(new Date(`${iso}T00:00:00Z`), locale, 'UTC');
}

/** `октябрь 2026` of any day in it. */
export function formatMonth(day: string, locale: Locale): string {
  const parts = formatter(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).formatToParts(new Date(`${day}T00:00:00Z`));
  return `${parts.find(({ type }) => type === 'month')?.value} ${parts.find(({ type }) => type === 'year')?.value}`;
}

/** `15 340,50 ₽` of a sum in kopecks. */
export function formatMoney(kopecks: number, locale: Locale): string {
  return new Intl.NumberFormat(locale === 'ru' ? 'ru-RU' : 'en-GB', { style: 'currency', currency: 'RUB', currencyDisplay: 'narrowSymbol' }).format(kopecks / 100);
}

/** `+7 (912) 345-67-18` of a Russian number in E.164; others in groups as they are. */
export function formatPhone(e164: string): string {
  const russian = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(e164);
  return russian ? `+7 (${russian[1]}) ${russian[2]}-${russian[3]}-${russian[4]}` : e164;
}

/** `1,2 МБ`; the smallest unit told is the kilobyte. */
export function formatBytes(bytes: number, locale: Locale): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1024) return `${kilobytes} ${locale === 'ru' ? 'КБ' : 'KB'}`;
  return `${(bytes / 1024 / 1024).toLocaleString(locale, { maximumFractionDigits: 1 })} ${locale === 'ru' ? 'МБ' : 'MB'}`;
}
