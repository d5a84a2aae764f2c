import type { Reading } from '#contract/back-office.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Link } from '#web/ui/link.tsx';
import { exchangePhrases } from '../phrases.ts';
import { readingPath } from '../readings/filters.ts';

/** What a reading brought, and the way to what it refused. */
export function Came({ reading }: { reading: Reading }) {
  const t = usePhrases(exchangePhrases);
  return (
    <>
      <span className="tabular-nums">{t.came(reading)}</span>
      {reading.refused > 0 && (
        <Link href={readingPath(reading.id)} aria-label={t.refusalsOf(t.feeds[reading.feed], reading.refused)} className="block w-fit max-md:ml-auto">
          {t.refusals(reading.refused)}
        </Link>
      )}
    </>
  );
}
