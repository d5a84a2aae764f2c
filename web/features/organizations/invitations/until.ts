import type { Locale } from '#contract/locale.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** «через 6 дней», «через 5 часов», «3 дня назад»: how far an instant is, in the largest unit that fits. */
export function untilText(iso: string, now: Date, locale: Locale): string {
  const left = Date.parse(iso) - now.getTime();
  const [unit, size] = Math.abs(left) >= DAY_MS ? (['day', DAY_MS] as const) : Math.abs(left) >= HOUR_MS ? (['hour', HOUR_MS] as const) : (['minute', MINUTE_MS] as const);
  return new Intl.RelativeTimeFormat(locale).format(Math.trunc(left / size), unit);
}
