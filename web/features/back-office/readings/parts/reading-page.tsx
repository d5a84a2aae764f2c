import { ArrowLeft, SearchX } from 'lucide-react';
import { MOST_REFUSALS, type ReadingOfSource } from '#contract/back-office.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { LoadError } from '#web/lib/load-error.tsx';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { formatCount } from '#web/lib/plural.ts';
import { useStaff } from '#web/lib/session.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Link } from '#web/ui/link.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Badge } from '#web/ui/status.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useReading } from '../../api.ts';
import { Problem } from '../../parts/problem.tsx';
import { exchangePhrases, inSentence } from '../../phrases.ts';
import { Refusals } from '../../refusals/parts/refusals.tsx';
import { historyPath, noFilters } from '../filters.ts';
import { readingPhrases } from '../phrases.ts';
import { ConfirmVanished } from './confirm-vanished.tsx';
import { ReadingFacts } from './reading-facts.tsx';

/** One reading: what came, what went wrong, what was refused. */
export function ReadingPage({ readingId }: { readingId: string }) {
  const t = usePhrases(readingPhrases);
  const query = useReading(readingId);
  const gone = query.error instanceof ApiError && (query.error.code === 'not_found' || query.error.code === 'invalid_input');
  return (
    <>
      <Link href={historyPath(noFilters)} className="mb-3 inline-flex items-center gap-1.5 touch:min-h-11">
        <ArrowLeft aria-hidden className="size-4" />
        {t.back}
      </Link>
      {query.data ? (
        <Reading reading={query.data} />
      ) : (
        <>
          <PageHeader title={gone ? t.gone : t.reading} />
          {query.error && <Card>{gone ? <EmptyState icon={SearchX} title={t.gone}>{t.goneText}</EmptyState> : <LoadError query={query} />}</Card>}
          {!query.error && <TableSkeleton />}
        </>
      )}
    </>
  );
}

function Reading({ reading }: { reading: ReadingOfSource }) {
  const t = usePhrases(readingPhrases);
  const words = usePhrases(exchangePhrases);
  const locale = useLocale();
  const { may } = useStaff();
  const { problem } = reading;
  return (
    <>
      <PageHeader title={t.title(inSentence(words.feeds[reading.feed]))} description={words.about(reading)} />
      <div className="flex flex-col gap-4">
        {problem && <Problem code={problem.code} details={problem.detail === '' ? [] : [problem.detail]} />}
        {problem?.missing !== undefined && may.startReadings && (
          <div>
            <ConfirmVanished reading={reading} missing={problem.missing} />
          </div>
        )}
        <ReadingFacts reading={reading} />
      </div>
      <div className="mt-6 mb-3 flex items-center gap-2">
        <h2 className="font-semibold">{t.refusals}</h2>
        {reading.refused > 0 && <Badge>{formatCount(reading.refused, locale)}</Badge>}
      </div>
      {reading.refused > MOST_REFUSALS && <p className="mb-3 text-muted">{t.firstOnly(MOST_REFUSALS, reading.refused)}</p>}
      <Refusals reading={reading} />
    </>
  );
}
