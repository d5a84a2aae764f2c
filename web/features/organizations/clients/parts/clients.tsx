import { useEffect, useRef, useState } from 'react';
import { Building2, SearchX } from 'lucide-react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
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
import { useClients } from '../api.ts';
import { clientsPhrases } from '../phrases.ts';
import { ClientsTable } from './clients-table.tsx';

/** Clients of the provider's base. What is searched stands in the address, so that Back from a card finds it again. */
export function Clients() {
  const t = usePhrases(clientsPhrases);
  const search = new URLSearchParams(useSearch()).get('search') ?? '';
  const typed = useRef(search);
  const [resets, setResets] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  // Somebody else than the field changed the address: the field begins anew.
  useEffect(() => {
    if (search === typed.current) return;
    typed.current = search;
    setResets((count) => count + 1);
  }, [search]);
  // The button that was pressed is gone with the empty state.
  useEffect(() => {
    if (resets > 0 && document.activeElement === document.body) box.current?.querySelector('input')?.focus();
  }, [resets]);
  return (
    <>
      <PageHeader title={t.title} description={t.description} help={<HelpMark about={t.helpAbout}>{t.help}</HelpMark>} />
      <div ref={box} className="mb-4">
        <SearchField
          key={resets}
          label={t.search}
          defaultValue={search}
          onSearch={(text) => {
            typed.current = text;
            show(text);
          }}
        />
      </div>
      <Found search={search} />
    </>
  );
}

function show(search: string): void {
  navigate(search === '' ? '/staff/clients' : `/staff/clients?${new URLSearchParams({ search })}`, { replace: true });
}

function Found({ search }: { search: string }) {
  const t = usePhrases(clientsPhrases);
  const pages = usePages(search);
  const query = useClients(search, pages.after);
  if (!query.data) return query.error ? <Card><LoadError query={query} /></Card> : <TableSkeleton />;
  const { rows, next } = query.data;
  if (rows.length === 0 && query.isPlaceholderData) return <TableSkeleton />;
  if (rows.length === 0 && !pages.toPrevious) {
    return (
      <Card>
        {search === '' ? (
          <EmptyState icon={Building2} title={t.empty}>
            {t.emptyText}
          </EmptyState>
        ) : (
          <EmptyState icon={SearchX} title={t.notFound} action={<Button onClick={() => show('')}>{t.reset}</Button>}>
            {t.notFoundText(search)}
          </EmptyState>
        )}
      </Card>
    );
  }
  return (
    <>
      <ClientsTable rows={rows} stale={query.isPlaceholderData} />
      <Pagination onPrevious={pages.toPrevious} onNext={next === null ? undefined : () => pages.toNext(next)} pending={query.isPlaceholderData} />
    </>
  );
}
