import { CircleCheck, LoaderCircle } from 'lucide-react';
import type { ReadingOfSource } from '#contract/back-office.ts';
import { LoadError } from '#web/lib/load-error.tsx';
import { usePages } from '#web/lib/pages.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { exchangePace, useRefusals } from '../../api.ts';
import { refusalPhrases } from '../phrases.ts';
import { RefusalsTable } from './refusals-table.tsx';

/** What a reading refused, in the order in which it came. */
export function Refusals({ reading }: { reading: ReadingOfSource }) {
  const t = usePhrases(refusalPhrases);
  const pages = usePages(reading.id);
  const runs = reading.state === 'running';
  const query = useRefusals(reading.id, pages.after, exchangePace(runs));
  if (!query.data) return query.error ? <Card><LoadError query={query} /></Card> : <TableSkeleton />;
  const { rows, next } = query.data;
  if (rows.length === 0 && !pages.toPrevious) {
    return (
      <Card>
        <EmptyState icon={runs ? LoaderCircle : CircleCheck} title={runs ? t.noneYet : t.none}>
          {runs ? t.noneYetText : t.noneText}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <RefusalsTable reading={reading} refusals={rows} stale={query.isPlaceholderData} />
      <Pagination onPrevious={pages.toPrevious} onNext={next === null ? undefined : () => pages.toNext(next)} pending={query.isPlaceholderData} />
    </>
  );
}
