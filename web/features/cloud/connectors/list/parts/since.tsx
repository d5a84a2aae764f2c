import { formatSince } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { useNow } from '#web/lib/now.ts';

const MINUTE_MS = 60_000;

/** A moment in a table, in Moscow: of today the clock alone. */
export function Since({ at }: { at: string }) {
  const locale = useLocale();
  const now = useNow(MINUTE_MS);
  return (
    <time dateTime={at} className="tabular-nums">
      {formatSince(at, now.toISOString(), locale)}
    </time>
  );
}
