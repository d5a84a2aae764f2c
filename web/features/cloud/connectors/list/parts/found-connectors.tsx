import { PlugZap, SearchX } from 'lucide-react';
import { useFocusKept } from '#web/lib/focus-kept.ts';
import { Loading } from '#web/lib/loading.tsx';
import type { Pages } from '#web/lib/pages.ts';
import { Paging } from '#web/lib/paging.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import type { useConnectors } from '../../api.ts';
import type { Deed } from '../deeds.ts';
import { isNarrowed, type ConnectorListing } from '../filters.ts';
import { connectorListPhrases } from '../phrases.ts';
import { ConnectorsTable } from './connectors-table.tsx';

interface FoundConnectorsProps {
  listing: ConnectorListing;
  query: ReturnType<typeof useConnectors>;
  pages: Pages;
  onDeed: (deed: Deed) => void;
  onReset: () => void;
}

/** A page of the list, or why there is none. */
export function FoundConnectors({ listing, query, pages, onDeed, onReset }: FoundConnectorsProps) {
  const list = useFocusKept<HTMLDivElement>(query.data?.rows.length ?? 0);
  if (!query.data) return <Loading query={query}><TableSkeleton /></Loading>;
  const { rows } = query.data;
  if (rows.length === 0 && query.isPlaceholderData) return <TableSkeleton />;
  return (
    <div ref={list} tabIndex={-1} className="outline-none">
      {rows.length === 0 && !pages.toPrevious ? <Nothing listing={listing} onReset={onReset} /> : <ConnectorsTable connectors={rows} stale={query.isPlaceholderData} onDeed={onDeed} />}
      <Paging pages={pages} query={query} />
    </div>
  );
}

function Nothing({ listing, onReset }: Pick<FoundConnectorsProps, 'listing' | 'onReset'>) {
  const t = usePhrases(connectorListPhrases);
  const isCalm = listing.show === 'troubled' && !isNarrowed({ ...listing, show: undefined });
  return (
    <Card>
      {isNarrowed(listing) ? (
        <EmptyState icon={SearchX} title={isCalm ? t.calm : t.notFound} action={<Button onClick={onReset}>{t.reset}</Button>}>
          {isCalm ? t.calmText : t.notFoundText}
        </EmptyState>
      ) : (
        <EmptyState icon={PlugZap} title={t.empty}>
          {t.emptyText}
        </EmptyState>
      )}
    </Card>
  );
}
