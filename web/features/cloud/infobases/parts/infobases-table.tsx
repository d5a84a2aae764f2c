import type { Infobase } from '#contract/infobases.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { late } from '#web/ui/late.tsx';
import { LaterMenu } from '#web/ui/later-menu.tsx';
import { Spinner } from '#web/ui/spinner.tsx';
import { Table, type Column } from '#web/ui/table.tsx';
import type { Ask } from '../deeds.ts';
import { infobasePhrases } from '../phrases.ts';
import { BlockState } from './block-state.tsx';

const InfobaseMenu = late(() => import('./infobase-menu.tsx'));

interface InfobasesTableProps {
  infobases: readonly Infobase[];
  ask: Ask;
  onShow: (id: string) => void;
}

export function InfobasesTable({ infobases, ask, onShow }: InfobasesTableProps) {
  const t = usePhrases(infobasePhrases);
  const columns: Column<Infobase>[] = [
    { key: 'infobase', head: t.columns.infobase, main: true, cell: ({ title }) => <span className="font-medium wrap-anywhere">{title}</span> },
    { key: 'sessions', head: t.columns.sessions, numeric: true, cell: ({ sessions }) => sessions },
    { key: 'block', head: t.columns.block, cell: (infobase) => <>{infobase.orderId === null ? <BlockState infobase={infobase} /> : <Spinner label={t.underWay} />}</> },
    {
      key: 'actions',
      head: t.columns.actions,
      actions: true,
      cell: (infobase) => (
        <LaterMenu label={t.actionsOf(infobase.title)} preload={InfobaseMenu.preload}>
          <InfobaseMenu infobase={infobase} ask={ask} onShow={onShow} />
        </LaterMenu>
      ),
    },
  ];
  return <Table label={t.infobases} columns={columns} rows={infobases} rowKey={({ id }) => id} />;
}
