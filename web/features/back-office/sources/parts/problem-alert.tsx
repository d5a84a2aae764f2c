import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Problem } from '../../parts/problem.tsx';
import { exchangePhrases, inSentence } from '../../phrases.ts';
import type { SourceProblem } from '../health.ts';
import { sourcePhrases } from '../phrases.ts';

/** What is wrong with a source, of which feeds, and since when. */
export function ProblemAlert({ problem: { code, isWhole, feeds, at, details } }: { problem: SourceProblem }) {
  const t = usePhrases(sourcePhrases);
  const words = usePhrases(exchangePhrases);
  const names = feeds.map((feed, index) => (index === 0 && !isWhole ? words.feeds[feed] : inSentence(words.feeds[feed]))).join(', ');
  return (
    <Problem code={code} details={details}>
      {isWhole ? `${t.inWhole}: ${names}` : names} · <Moment at={at} />
    </Problem>
  );
}
