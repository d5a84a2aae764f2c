import type { DeskClaim } from '#contract/organizations.ts';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Link } from '#web/ui/link.tsx';
import { Table, type Column } from '#web/ui/table.tsx';
import { DaysAgo } from '../../clients/parts/days-ago.tsx';
import { organizationPhrases } from '../../phrases.ts';
import type { DeskView } from '../api.ts';
import { deskPhrases } from '../phrases.ts';
import { DeskStatus } from './desk-status.tsx';
import { TimeLeft } from './time-left.tsx';

interface ClaimsTableProps {
  claims: readonly DeskClaim[];
  view: DeskView;
  stale: boolean;
}

export function ClaimsTable({ claims, view, stale }: ClaimsTableProps) {
  const t = usePhrases(deskPhrases);
  const words = usePhrases(organizationPhrases);
  const columns: Column<DeskClaim>[] = [
    {
      key: 'organization',
      head: t.organization,
      main: true,
      cell: (claim) => (
        <>
          <Link href={`/staff/claims/${claim.id}`} className="font-medium">
            {claim.organizationName ?? <span className="tabular-nums">{words.innOf(claim.inn)}</span>}
          </Link>
          <span className="block text-sm font-normal text-muted tabular-nums">{claim.organizationName === null ? t.noName : words.innOf(claim.inn)}</span>
        </>
      ),
    },
    { key: 'claimant', head: t.claimant, cell: (claim) => claim.claimant },
    ...(view === 'unanswered' ? [] : [{ key: 'cause', head: t.cause, cell: (claim: DeskClaim) => (claim.cause ? t.causes[claim.cause] : '—') }]),
    { key: 'created', head: t.created, cell: (claim) => <Moment at={claim.createdAt} /> },
  ];
  if (view === 'waiting') columns.push({ key: 'left', head: t.left, cell: (claim) => <TimeLeft claim={claim} /> });
  if (view === 'unanswered') columns.push({ key: 'overdue', head: t.overdueSince, cell: (claim) => claim.overdueSince && <DaysAgo at={claim.overdueSince} /> });
  if (view === 'settled') columns.push({ key: 'state', head: t.state, cell: (claim) => <DeskStatus state={claim.state} /> });
  return <Table label={t[view]} columns={columns} rows={claims} rowKey={(claim) => claim.id} stale={stale} />;
}
