import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { formatCount } from '#web/lib/plural.ts';
import { Link } from '#web/ui/link.tsx';
import { Table, type Column } from '#web/ui/table.tsx';
import { organizationPhrases } from '../../phrases.ts';
import type { ClientRow } from '../api.ts';
import { clientsPhrases } from '../phrases.ts';

export function ClientsTable({ rows, stale }: { rows: readonly ClientRow[]; stale: boolean }) {
  const t = usePhrases(clientsPhrases);
  const words = usePhrases(organizationPhrases);
  const locale = useLocale();
  const columns: Column<ClientRow>[] = [
    {
      key: 'name',
      head: t.name,
      main: true,
      cell: (row) => (
        <>
          <Link href={`/staff/clients/${row.inn}`} className="font-medium">
            {row.name}
          </Link>
          <span className="block text-sm font-normal text-muted tabular-nums">{words.innOf(row.inn)}</span>
        </>
      ),
    },
    { key: 'manager', head: t.manager, cell: (row) => row.managerName ?? <span className="text-muted">{t.noManager}</span> },
    {
      key: 'administrators',
      head: t.administrators,
      cell: (row) => (row.administrators === 0 ? <span className="text-muted">{t.nobody}</span> : formatCount(row.administrators, locale)),
      numeric: true,
    },
    { key: 'members', head: t.members, cell: (row) => formatCount(row.members, locale), numeric: true },
  ];
  return <Table label={t.title} columns={columns} rows={rows} rowKey={(row) => row.inn} stale={stale} />;
}
