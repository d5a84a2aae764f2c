import { useState } from 'react';
import { PlugZap, Plus } from 'lucide-react';
import type { Connector } from '#contract/connectors.ts';
import { LoadError } from '#web/lib/load-error.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { late } from '#web/ui/late.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useConnectors } from '../../api.ts';
import type { AskedDeed, Deed } from '../deeds.ts';
import { connectorListPhrases } from '../phrases.ts';
import { ConnectorsTable } from './connectors-table.tsx';

const DeedDialog = late(() => import('./deed-dialog.tsx'));

/** The provider's systems that clients' clouds stand on; for engineers. */
export function Connectors() {
  const t = usePhrases(connectorListPhrases);
  const query = useConnectors();
  const [asked, setAsked] = useState<AskedDeed | null>(null);
  const ask = (deed: Deed) => setAsked({ deed, open: true, times: (asked?.times ?? 0) + 1 });
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.description}
        help={<HelpMark about={t.helpAbout}>{t.help}</HelpMark>}
        actions={
          <Button variant="primary" wide="phone" icon={<Plus aria-hidden className="size-4" />} onPointerEnter={DeedDialog.preload} onFocus={DeedDialog.preload} onClick={() => ask({ kind: 'add' })}>
            {t.add}
          </Button>
        }
      />
      {query.data ? (
        <ConnectorList connectors={query.data.connectors} onDeed={ask} />
      ) : query.error ? (
        <Card>
          <LoadError query={query} />
        </Card>
      ) : (
        <TableSkeleton />
      )}
      {asked && query.data && (
        <DeedDialog key={asked.times} asked={asked} connectors={query.data.connectors} onClose={() => setAsked({ ...asked, open: false })} />
      )}
    </>
  );
}

function ConnectorList({ connectors, onDeed }: { connectors: readonly Connector[]; onDeed: (deed: Deed) => void }) {
  const t = usePhrases(connectorListPhrases);
  if (connectors.length > 0) return <ConnectorsTable connectors={connectors} onDeed={onDeed} />;
  return (
    <Card>
      <EmptyState icon={PlugZap} title={t.empty}>
        {t.emptyText}
      </EmptyState>
    </Card>
  );
}
