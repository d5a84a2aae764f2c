import { useState } from 'react';
import { ClipboardList } from 'lucide-react';
import type { CloudRequest } from '#contract/cloud-requests.ts';
import type { Cloud } from '#contract/cloud.ts';
import { useClosed } from '#web/lib/closed.ts';
import { LoadError } from '#web/lib/load-error.tsx';
import { usePages } from '#web/lib/pages.ts';
import { Paging } from '#web/lib/paging.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { late } from '#web/ui/late.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useCloudRequests } from '../api.ts';
import { cloudRequestPhrases } from '../phrases.ts';
import { RequestsTable } from './requests-table.tsx';

const WithdrawDialog = late(() => import('./withdraw-dialog.tsx'));

/** What was asked of the provider, newest first, and what came of it. */
export function CloudRequests({ cloud }: { cloud: Cloud }) {
  const t = usePhrases(cloudRequestPhrases);
  const pages = usePages(cloud.id);
  const query = useCloudRequests(cloud, pages.after);
  const isClosed = useClosed(query.error);
  const [asked, setAsked] = useState<{ request: CloudRequest; open: boolean } | null>(null);
  if (isClosed || (!query.data && query.error)) return <Card><LoadError query={query} /></Card>;
  if (!query.data) return <TableSkeleton />;
  return (
    <>
      {query.data.rows.length === 0 && !pages.toPrevious ? (
        <Card>
          <EmptyState icon={ClipboardList} title={t.empty}>
            {t.emptyText}
          </EmptyState>
        </Card>
      ) : (
        <RequestsTable requests={query.data.rows} stale={query.isPlaceholderData} onWithdraw={(request) => setAsked({ request, open: true })} />
      )}
      <Paging pages={pages} query={query} />
      {asked && (
        <WithdrawDialog key={asked.request.id} request={asked.request} open={asked.open} onClose={() => setAsked({ ...asked, open: false })} />
      )}
    </>
  );
}
