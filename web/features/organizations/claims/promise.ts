import type { Locale } from '#contract/locale.ts';
import { formatClock, formatDay, formatMoment } from '#web/lib/format.ts';

export type Promised = { overdue: true } | { overdue: false; by: string };

/** The promised time in words by Moscow's clock: `14:30 МСК` today, with its date on any other day. */
export function promisedTime(promisedBy: string, now: Date, locale: Locale): Promised {
  if (Date.parse(promisedBy) <= now.getTime()) return { overdue: true };
  const today = formatDay(promisedBy, locale) === formatDay(now.toISOString(), locale);
  return { overdue: false, by: today ? formatClock(promisedBy, locale) : formatMoment(promisedBy, locale) };
}
