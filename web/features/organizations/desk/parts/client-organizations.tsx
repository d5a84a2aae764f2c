import { useEffect, useRef, useState } from 'react';
import { Building2, SearchX } from 'lucide-react';
import { LoadError } from '#web/lib/load-error.tsx';
import { usePages } from '#web/lib/pages.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { SearchField } from '#web/ui/search-field.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useClientOrganizations } from '../api.ts';
import { clientOrganizationsPhrases } from '../list-phrases.ts';
import { ClientOrganizationsTable } from './client-organizations-table.tsx';

/** Clients' organisations, for looking only: staff change nobody's membership. */
export function ClientOrganizations() {
  const t = usePhrases(clientOrganizationsPhrases);
  const [search, setSearch] = useState('');
  const [resets, setResets] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with the empty state.
  useEffect(() => {
    if (resets > 0) box.current?.querySelector('input')?.focus();
  }, [resets]);
  return (
    <>
      <PageHeader title={t.title} description={t.description} help={<HelpMark about={t.helpAbout}>{t.help}</HelpMark>} />
      <div ref={box} className="mb-4">
        <SearchField key={resets} label={t.search} onSearch={setSearch} />
      </div>
      <Found
        search={search}
        onReset={() => {
          setSearch('');
          setResets(resets + 1);
        }}
      />
    </>
  );
}

function Found({ search, onReset }: { search: string; onReset: () => void }) {
  const t = usePhrases(clientOrganizationsPhrases);
  const pages = usePages(search);
  const query = useClientOrganizations(search, pages.after);
  if (!query.data) return query.error ? <Card><LoadError query={query} /></Card> : <TableSkeleton />;
  const { rows, next } = query.data;
  if (rows.length === 0 && !pages.toPrevious) {
    return (
      <Card>
        {search === '' ? (
          <EmptyState icon={Building2} title={t.empty}>
            {t.emptyText}
          </EmptyState>
        ) : (
          <EmptyState icon={SearchX} title={t.notFound} action={<Button onClick={onReset}>{t.reset}</Button>}>
            {t.notFoundText(search)}
          </EmptyState>
        )}
      </Card>
    );
  }
  return (
    <>
      <ClientOrganizationsTable rows={rows} stale={query.isPlaceholderData} />
      <Pagination onPrevious={pages.toPrevious} onNext={next === null ? undefined : () => pages.toNext(next)} pending={query.isPlaceholderData} />
    </>
  );
}
