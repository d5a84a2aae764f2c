import type { Reading } from '#contract/back-office.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { durationText } from '../duration.ts';
import { readingPhrases } from '../phrases.ts';

/** How long a reading took. */
export function Duration({ from, to }: { from: Reading['startedAt']; to: string }) {
  const locale = useLocale();
  return <span className="text-muted">{usePhrases(readingPhrases).lasted(durationText(from, to, locale))}</span>;
}
