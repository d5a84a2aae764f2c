import type { OutputOf } from '#contract/endpoint.ts';
import type { listClientOrganizations } from '#contract/organizations.ts';
import { formatDay } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { formatCount } from '#web/lib/plural.ts';
import { Link } from '#web/ui/link.tsx';
import { Table, type Column } from '#web/ui/table.tsx';
import { organizationPhrases } from '../../phrases.ts';
import { clientOrganizationsPhrases } from '../list-phrases.ts';

type Row = OutputOf<typeof listClientOrganizations>['rows'][number];

export function ClientOrganizationsTable({ rows, stale }: { rows: readonly Row[]; stale: boolean }) {
  const t = usePhrases(clientOrganizationsPhrases);
  const words = usePhrases(organizationPhrases);
  const locale = useLocale();
  const columns: Column<Row>[] = [
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
    { key: 'type', head: t.type, cell: (row) => words.types[row.type] },
    { key: 'administrators', head: t.administrators, cell: (row) => formatCount(row.administrators, locale), numeric: true },
    { key: 'members', head: t.members, cell: (row) => formatCount(row.members, locale), numeric: true },
    { key: 'created', head: t.created, cell: (row) => formatDay(row.createdAt, locale) },
  ];
  return <Table label={t.title} columns={columns} rows={rows} rowKey={(row) => row.id} stale={stale} />;
}
