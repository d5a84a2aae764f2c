import { SearchX, UserX } from 'lucide-react';
import type { Cloud } from '#contract/cloud.ts';
import type { Infobase } from '#contract/infobases.ts';
import { useFocusKept } from '#web/lib/focus-kept.ts';
import { LoadError } from '#web/lib/load-error.tsx';
import { usePages } from '#web/lib/pages.ts';
import { Paging } from '#web/lib/paging.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { SearchField } from '#web/ui/search-field.tsx';
import { Select } from '#web/ui/select.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useInfobaseSessions } from '../api.ts';
import type { Ask } from '../deeds.ts';
import { isNarrowed, noNarrowing, type SessionListing } from '../filters.ts';
import { infobasePhrases } from '../phrases.ts';
import { SessionsTable } from './sessions-table.tsx';

interface InfobaseSessionsProps {
  cloud: Cloud;
  infobases: readonly Infobase[];
  listing: SessionListing;
  now: string | null;
  ask: Ask;
  onChange: (change: Partial<SessionListing>) => void;
}

/** Who is in the infobases, live, with what narrows the list. */
export function InfobaseSessions({ cloud, infobases, listing, now, ask, onChange }: InfobaseSessionsProps) {
  const t = usePhrases(infobasePhrases);
  const pages = usePages(JSON.stringify({ ...listing, cloud: cloud.id }));
  const query = useInfobaseSessions(cloud, listing, pages.after);
  const list = useFocusKept<HTMLDivElement>(query.data?.rows.length ?? 0);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-start gap-3">
        {/* As far down as the field beside it, whose label stands above it. */}
        <div className="max-sm:w-full sm:w-72 sm:pt-6.5">
          <SearchField label={t.search} value={listing.search} onSearch={(search) => onChange({ search })} />
        </div>
        <div className="w-72 max-sm:w-full">
          <Select
            label={t.which}
            options={[{ value: '', label: t.any }, ...infobases.map(({ id, title }) => ({ value: id, label: title }))]}
            value={listing.infobase ?? ''}
            onChange={(infobase) => onChange({ infobase: infobase === '' ? undefined : infobase })}
          />
        </div>
      </div>
      <div ref={list} tabIndex={-1} className="outline-none">
        {query.data === undefined ? (
          query.error ? <Card><LoadError query={query} /></Card> : <TableSkeleton />
        ) : query.data.rows.length === 0 && !pages.toPrevious ? (
          <Nobody narrowed={isNarrowed(listing)} onReset={() => onChange(noNarrowing)} />
        ) : (
          <SessionsTable sessions={query.data.rows} now={now} ask={ask} stale={query.isPlaceholderData} />
        )}
      </div>
      <Paging pages={pages} query={query} />
    </>
  );
}

function Nobody({ narrowed, onReset }: { narrowed: boolean; onReset: () => void }) {
  const t = usePhrases(infobasePhrases);
  return (
    <Card>
      {narrowed ? (
        <EmptyState icon={SearchX} title={t.notFound} action={<Button onClick={onReset}>{t.showAll}</Button>}>
          {t.notFoundText}
        </EmptyState>
      ) : (
        <EmptyState icon={UserX} title={t.nobody}>
          {t.nobodyText}
        </EmptyState>
      )}
    </Card>
  );
}
