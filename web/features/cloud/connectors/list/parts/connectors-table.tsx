import type { Connector } from '#contract/connectors.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Badge } from '#web/ui/status.tsx';
import { Table } from '#web/ui/table.tsx';
import { connectorPhrases } from '../../phrases.ts';
import type { Deed } from '../deeds.ts';
import { addressOf, failedPercent } from '../health.ts';
import { connectorListPhrases } from '../phrases.ts';
import { ConnectorActions } from './connector-actions.tsx';
import { ConnectorHealth } from './connector-health.tsx';
import { Since } from './since.tsx';

/** One row a system: how it does, and what may be done with it. */
export function ConnectorsTable({ connectors, stale, onDeed }: { connectors: readonly Connector[]; stale: boolean; onDeed: (deed: Deed) => void }) {
  const t = usePhrases(connectorListPhrases);
  return (
    <Table
      label={t.title}
      wide
      stale={stale}
      rows={connectors}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: t.name, main: true, cell: (connector) => <ConnectorName connector={connector} /> },
        { key: 'state', head: t.state, cell: (connector) => <ConnectorHealth connector={connector} /> },
        { key: 'answered', head: t.answered, cell: ({ health }) => (health.answeredAt === null ? <span className="text-muted">{t.never}</span> : <Since at={health.answeredAt} />) },
        { key: 'failures', head: t.failures, numeric: true, cell: ({ health }) => (health.asked === 0 ? <span className="text-muted">{t.notAsked}</span> : t.failedOf(health.failed, health.asked, failedPercent(health))) },
        { key: 'mean', head: t.mean, numeric: true, cell: ({ health: { meanMs } }) => (meanMs === null ? <span className="text-muted">{t.noMean}</span> : t.ms(meanMs)) },
        { key: 'clouds', head: t.clouds, numeric: true, cell: ({ clouds }) => clouds },
        { key: 'actions', head: t.actions, actions: true, cell: (connector) => <ConnectorActions connector={connector} onDeed={onDeed} /> },
      ]}
    />
  );
}

function ConnectorName({ connector }: { connector: Connector }) {
  const t = usePhrases(connectorPhrases);
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium wrap-anywhere">{connector.name}</span>
        {connector.isSimulated && <Badge tone="warning">{t.standIn}</Badge>}
      </span>
      <span className="block text-sm font-normal text-muted">{t.kinds[connector.kind]}</span>
      <span className="block text-sm font-normal wrap-anywhere text-muted">{addressOf(connector)}</span>
    </>
  );
}
