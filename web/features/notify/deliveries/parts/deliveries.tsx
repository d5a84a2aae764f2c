import { CircleCheck } from 'lucide-react';
import { showDeliveries } from '#contract/notify.ts';
import { Loading } from '#web/lib/loading.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useData } from '#web/lib/query.tsx';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import type { Failure, Gateway } from '../health.ts';
import { deliveryPhrases } from '../phrases.ts';
import { FailuresTable } from './failures-table.tsx';
import { GatewayCard } from './gateway-card.tsx';

const REFRESH_MS = 30_000;

/** How the gateways do, and what did not go out. */
export function Deliveries() {
  const t = usePhrases(deliveryPhrases);
  const query = useData(showDeliveries, { refreshEvery: REFRESH_MS });
  return (
    <>
      <PageHeader title={t.title} description={t.description} help={<HelpMark about={t.helpAbout}>{t.help}</HelpMark>} />
      {query.data ? (
        <Health {...query.data} />
      ) : (
        <Loading query={query}>
          <TableSkeleton />
        </Loading>
      )}
    </>
  );
}

function Health({ gateways, failures }: { gateways: readonly Gateway[]; failures: readonly Failure[] }) {
  const t = usePhrases(deliveryPhrases);
  return (
    <>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {gateways.map((gateway) => (
          <GatewayCard key={gateway.channel} gateway={gateway} />
        ))}
      </div>
      <h2 className="mt-6 mb-3 font-semibold">{t.failures}</h2>
      {failures.length === 0 ? (
        <Card>
          <EmptyState icon={CircleCheck} title={t.noFailures}>
            {t.noFailuresText}
          </EmptyState>
        </Card>
      ) : (
        <FailuresTable failures={failures} />
      )}
    </>
  );
}
