import { formatDay } from '#web/lib/format.ts';
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
          {/* Without a card an organisation may have nothing but its INN for a name. */}
          {row.name !== words.innOf(row.inn) && <span className="block text-sm font-normal text-muted tabular-nums">{words.innOf(row.inn)}</span>}
        </>
      ),
    },
    { key: 'manager', head: t.manager, cell: (row) => row.managerName ?? <span className="text-muted">{row.inClientBase ? t.noManager : t.noCard}</span> },
    {
      key: 'administrators',
      head: t.administrators,
      cell: (row) => (row.administrators === 0 ? <span className="text-muted">{t.nobody}</span> : formatCount(row.administrators, locale)),
      numeric: true,
    },
    { key: 'members', head: t.members, cell: (row) => formatCount(row.members, locale), numeric: true },
    { key: 'since', head: t.since, cell: (row) => (row.inPortalSince === null ? <span className="text-muted">{t.notYet}</span> : <span className="whitespace-nowrap">{formatDay(row.inPortalSince, locale)}</span>) },
  ];
  return <Table label={t.title} columns={columns} rows={rows} rowKey={(row) => row.inn} stale={stale} />;
}
