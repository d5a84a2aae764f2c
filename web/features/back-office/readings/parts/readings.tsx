import { useEffect, useRef, useState } from 'react';
import { History, SearchX } from 'lucide-react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { LoadError } from '#web/lib/load-error.tsx';
import { usePages } from '#web/lib/pages.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useReadings } from '../../api.ts';
import { historyPath, isNarrowed, noFilters, readFilters, type ReadingFilters } from '../filters.ts';
import { readingPhrases } from '../phrases.ts';
import { ReadingFiltersBar } from './reading-filters.tsx';
import { ReadingsTable } from './readings-table.tsx';

/** What was read when, and what came of it. What it is narrowed to stands in the address. */
export function Readings() {
  const filters = readFilters(useSearch());
  const bar = useRef<HTMLDivElement>(null);
  const [resets, setResets] = useState(0);
  useEffect(() => {
    // The button that was pressed is gone with the empty state.
    if (resets > 0) bar.current?.querySelector('select')?.focus();
  }, [resets]);
  const show = (next: ReadingFilters) => navigate(historyPath(next), { replace: true });
  return (
    <>
      <ReadingFiltersBar ref={bar} filters={filters} onChange={show} />
      <Found
        filters={filters}
        onReset={() => {
          show(noFilters);
          setResets(resets + 1);
        }}
      />
    </>
  );
}

function Found({ filters, onReset }: { filters: ReadingFilters; onReset: () => void }) {
  const t = usePhrases(readingPhrases);
  const pages = usePages(JSON.stringify(filters));
  const query = useReadings(filters, pages.after);
  if (!query.data) return query.error ? <Card><LoadError query={query} /></Card> : <TableSkeleton />;
  const { rows, next } = query.data;
  if (rows.length === 0 && !pages.toPrevious) {
    return (
      <Card>
        {isNarrowed(filters) ? (
          <EmptyState icon={SearchX} title={t.notFound} action={<Button onClick={onReset}>{t.reset}</Button>}>
            {t.notFoundText}
          </EmptyState>
        ) : (
          <EmptyState icon={History} title={t.empty}>
            {t.emptyText}
          </EmptyState>
        )}
      </Card>
    );
  }
  return (
    <>
      <ReadingsTable readings={rows} stale={query.isPlaceholderData} />
      <Pagination onPrevious={pages.toPrevious} onNext={next === null ? undefined : () => pages.toNext(next)} pending={query.isPlaceholderData} />
    </>
  );
}
