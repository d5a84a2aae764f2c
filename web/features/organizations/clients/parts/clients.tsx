import { useEffect, useRef, useState } from 'react';
import { Building2, SearchX } from 'lucide-react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { Loading } from '#web/lib/loading.tsx';
import { usePages } from '#web/lib/pages.ts';
import { Paging } from '#web/lib/paging.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { SearchField } from '#web/ui/search-field.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useClients } from '../api.ts';
import { clientsPhrases } from '../phrases.ts';
import { ClientsTable } from './clients-table.tsx';

/** The provider's clients. What is searched stands in the address, so that Back from a client finds it again. */
export function Clients() {
  const t = usePhrases(clientsPhrases);
  const search = new URLSearchParams(useSearch()).get('search') ?? '';
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
        <SearchField label={t.search} value={search} onSearch={show} />
      </div>
      <Found
        search={search}
        onReset={() => {
          show('');
          setResets(resets + 1);
        }}
      />
    </>
  );
}

function show(search: string): void {
  navigate(search === '' ? '/staff/clients' : `/staff/clients?${new URLSearchParams({ search })}`, { replace: true });
}

function Found({ search, onReset }: { search: string; onReset: () => void }) {
  const t = usePhrases(clientsPhrases);
  const pages = usePages(search);
  const query = useClients(search, pages.after);
  if (!query.data) return <Loading query={query}><TableSkeleton /></Loading>;
  const { rows } = query.data;
  if (rows.length === 0 && query.isPlaceholderData) return <TableSkeleton />;
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
      <ClientsTable rows={rows} stale={query.isPlaceholderData} />
      <Paging pages={pages} query={query} />
    </>
  );
}
