import { Database } from 'lucide-react';
import { useLocation, useSearch } from 'wouter';
import type { Cloud } from '#contract/cloud.ts';
import { LoadError } from '#web/lib/load-error.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useClosed } from '#web/lib/closed.ts';
import { holdsSince, type Named } from '../../health.ts';
import { OrdersPanel } from '../../orders/parts/orders-panel.tsx';
import { HoldsSince, SilentSystems } from '../../parts/systems-state.tsx';
import { useInfobases } from '../api.ts';
import { readListing, withListing, type SessionListing } from '../filters.ts';
import { infobasePhrases } from '../phrases.ts';
import { useInfobaseDeeds } from './infobase-deeds.tsx';
import { InfobaseSessions } from './infobase-sessions.tsx';
import { InfobasesTable } from './infobases-table.tsx';

/** The cloud's infobases, whether they are open, and who is in them. */
export function Infobases({ cloud }: { cloud: Cloud }) {
  const t = usePhrases(infobasePhrases);
  const [path, navigate] = useLocation();
  const listing = readListing(useSearch());
  const query = useInfobases(cloud);
  const isClosed = useClosed(query.error);
  const { ask, dialog } = useInfobaseDeeds(cloud);
  const change = (part: Partial<SessionListing>) => navigate(withListing(path, location.search, part), { replace: true });
  if (isClosed || (!query.data && query.error)) return <Card><LoadError query={query} /></Card>;
  if (!query.data) return <TableSkeleton />;
  const { infobases } = query.data;
  if (infobases.length === 0) {
    return (
      <Card>
        <EmptyState icon={Database} title={t.noInfobases}>
          {t.noInfobasesText}
        </EmptyState>
      </Card>
    );
  }
  const clusters = new Map<string, Named>(infobases.map(({ cluster }) => [cluster.name, { ...cluster, name: t.cluster(cluster.name) }]));
  const systems = [...clusters.values()];
  return (
    <>
      <OrdersPanel cloud={cloud} />
      <SilentSystems systems={systems} />
      <InfobasesTable infobases={infobases} ask={ask} onShow={(infobase) => change({ infobase })} />
      <div className="mt-8 mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <h2 className="text-lg font-semibold">
          {t.sessions} <span className="font-normal text-muted tabular-nums">{cloud.counts.infobaseSessions}</span>
        </h2>
        <HoldsSince systems={systems} />
      </div>
      <InfobaseSessions cloud={cloud} infobases={infobases} listing={listing} now={holdsSince(systems)} ask={ask} onChange={change} />
      {dialog}
    </>
  );
}
