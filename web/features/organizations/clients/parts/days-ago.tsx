import { formatDay } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { useNow } from '#web/lib/now.ts';
import { daysAgoText } from '../days-ago.ts';

const MINUTE_MS = 60_000;

/** How long ago, in days, and the day itself. */
export function DaysAgo({ at }: { at: string }) {
  const locale = useLocale();
  const now = useNow(MINUTE_MS);
  return (
    <time dateTime={at} className="tabular-nums">
      {daysAgoText(at, now, locale)} <span className="whitespace-nowrap">({formatDay(at, locale)})</span>
    </time>
  );
}
