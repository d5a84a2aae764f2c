import { FileText, SearchX } from 'lucide-react';
import { useLocation, useSearch } from 'wouter';
import { AsOf } from '#web/lib/as-of.tsx';
import { errorText } from '#web/lib/errors.ts';
import { formatDay } from '#web/lib/format.ts';
import { LoadError } from '#web/lib/load-error.tsx';
import { useLocale } from '#web/lib/locale.tsx';
import { usePages } from '#web/lib/pages.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useDocuments } from '../../api.ts';
import { useClosed } from '#web/lib/closed.ts';
import { useDownload } from '../../download.ts';
import { isNarrowed, mayBePaid, withDocument, type DocumentFilters } from '../filters.ts';
import { listingPhrases } from '../phrases.ts';
import type { Ticked } from '../ticked.ts';
import { DocumentsTable } from './documents-table.tsx';

interface FoundDocumentsProps {
  organization: string | undefined;
  withOrganization: boolean;
  filters: DocumentFilters;
  ticked: Ticked;
  onReset: () => void;
}

/** What the filters leave, page by page, and as of when it is right. */
export function FoundDocuments({ organization, withOrganization, filters, ticked, onReset }: FoundDocumentsProps) {
  const t = usePhrases(listingPhrases);
  const locale = useLocale();
  const [path] = useLocation();
  const search = useSearch();
  const pages = usePages(JSON.stringify({ ...filters, organization }));
  const query = useDocuments(filters, organization, pages.after);
  const isClosed = useClosed(query.error);
  const download = useDownload();
  if (isClosed || (!query.data && query.error)) return <Card><LoadError query={query} /></Card>;
  if (!query.data) return <TableSkeleton />;
  const { rows, next, asOf, nextPublication } = query.data;
  return (
    <>
      {filters.kind !== 'contract' && filters.kind !== 'other' && (
        <div className="mb-4">
          <Alert tone="info">{t.publication(Number(nextPublication.slice(-2)), formatDay(nextPublication, locale))}</Alert>
        </div>
      )}
      {download.error !== null && (
        // In view wherever in the list the button stands, below the bar of the frame.
        <div className="sticky top-16 z-10 mb-4">
          <Alert tone="danger">{errorText(download.error, locale)}</Alert>
        </div>
      )}
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        {rows.length > 0 && (
          <Checkbox checked={rows.every((one) => ticked.has(one))} onChange={(isTicked) => ticked.set(rows, isTicked)}>
            {t.tickPage}
          </Checkbox>
        )}
        <AsOf at={asOf} />
      </div>
      {rows.length === 0 && !pages.toPrevious ? (
        <Nothing narrowed={isNarrowed(filters)} onReset={onReset} />
      ) : (
        <DocumentsTable
          documents={rows}
          withOrganization={withOrganization}
          withPayment={mayBePaid(filters.kind)}
          stale={query.isPlaceholderData}
          ticked={ticked}
          addressOf={({ id }) => withDocument(path, search, id)}
          underway={download.underway}
          onDownload={({ id }) => download.start([id])}
        />
      )}
      <Pagination onPrevious={pages.toPrevious} onNext={next === null ? undefined : () => pages.toNext(next)} pending={query.isPlaceholderData} />
    </>
  );
}

function Nothing({ narrowed, onReset }: { narrowed: boolean; onReset: () => void }) {
  const t = usePhrases(listingPhrases);
  return (
    <Card>
      {narrowed ? (
        <EmptyState icon={SearchX} title={t.notFound} action={<Button onClick={onReset}>{t.reset}</Button>}>
          {t.notFoundText}
        </EmptyState>
      ) : (
        <EmptyState icon={FileText} title={t.empty.title}>
          {t.empty.text}
        </EmptyState>
      )}
    </Card>
  );
}
