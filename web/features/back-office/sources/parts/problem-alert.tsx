import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { exchangePhrases, inSentence } from '../../phrases.ts';
import { problemPhrases } from '../../problem-phrases.ts';
import type { SourceProblem } from '../health.ts';
import { sourcePhrases } from '../phrases.ts';

/** What is wrong with a source: what to do, of which feeds, since when, and what it answered. */
export function ProblemAlert({ problem: { code, isWhole, feeds, at, details } }: { problem: SourceProblem }) {
  const t = usePhrases(sourcePhrases);
  const words = usePhrases(exchangePhrases);
  const { title, advice } = usePhrases(problemPhrases)[code];
  const names = feeds.map((feed, index) => (index === 0 && !isWhole ? words.feeds[feed] : inSentence(words.feeds[feed]))).join(', ');
  return (
    <Alert tone="danger" title={title}>
      <div className="text-text">
        <p>{advice}</p>
        <p className="mt-1 text-sm">
          {isWhole ? `${t.inWhole}: ${names}` : names} · <Moment at={at} />
        </p>
        {details.map((detail) => (
          <code key={detail} className="block font-mono text-sm wrap-anywhere">
            {detail}
          </code>
        ))}
      </div>
    </Alert>
  );
}
