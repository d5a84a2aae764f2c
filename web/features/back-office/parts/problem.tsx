import type { ReactNode } from 'react';
import type { ReadingProblem } from '#contract/back-office.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { problemPhrases } from '../problem-phrases.ts';

interface ProblemProps {
  code: ReadingProblem;
  /** What the source said, in the words of whoever looks after it. */
  details: readonly string[];
  /** Of what, and when. */
  children?: ReactNode;
}

/** What went wrong, and what to do about it. */
export function Problem({ code, details, children }: ProblemProps) {
  const t = usePhrases(problemPhrases);
  return (
    <Alert tone="danger" title={t.problems[code].title}>
      <div className="text-text">
        <p>{t.problems[code].advice}</p>
        {children && <p className="mt-1 text-sm">{children}</p>}
        {details.map((detail) => (
          <Detail key={detail} detail={detail} />
        ))}
      </div>
    </Alert>
  );
}

function Detail({ detail }: { detail: string }) {
  const t = usePhrases(problemPhrases);
  const [, missing, all] = /^(\d+) of (\d+)$/.exec(detail) ?? [];
  if (missing && all) return <p className="text-sm">{t.missing(Number(missing), Number(all))}</p>;
  return <code className="block font-mono text-sm wrap-anywhere">{detail}</code>;
}
