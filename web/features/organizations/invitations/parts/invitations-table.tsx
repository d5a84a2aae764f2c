import type { Invitation } from '#contract/invitations.ts';
import { useBoot } from '#web/lib/boot-context.tsx';
import { formatDay, formatMoment } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { useNow } from '#web/lib/now.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Email } from '#web/ui/email.tsx';
import { late } from '#web/ui/late.tsx';
import { LaterMenu } from '#web/ui/later-menu.tsx';
import { Table, type Column } from '#web/ui/table.tsx';
import { organizationPhrases } from '../../phrases.ts';
import type { InvitationDeed } from '../deeds.ts';
import { invitationListPhrases } from '../list-phrases.ts';
import { invitationPhrases } from '../state-phrases.ts';
import { untilText } from '../until.ts';
import { isOpen } from '../view.ts';
import { InvitationMarks } from './invitation-marks.tsx';

const InvitationMenu = late(() => import('./invitation-menu.tsx'));

const MINUTE_MS = 60_000;

interface InvitationsTableProps {
  invitations: readonly Invitation[];
  /** Several organisations are shown together: each row says to which it leads. */
  withOrganizations: boolean;
  stale: boolean;
  onAction: (invitation: Invitation, deed: InvitationDeed) => void;
}

export function InvitationsTable({ invitations, withOrganizations, stale, onAction }: InvitationsTableProps) {
  const t = usePhrases(invitationListPhrases);
  const { menu } = usePhrases(invitationPhrases);
  const words = usePhrases(organizationPhrases);
  const columns: Column<Invitation>[] = [
    {
      key: 'email',
      head: withOrganizations ? t.emailAndOrganization : t.email,
      main: true,
      cell: (row) => (
        <span className="block font-medium xl:min-w-44">
          <Email address={row.email} />
          {withOrganizations && <span className="block text-sm font-normal text-muted">{row.organizations.map((one) => one.name).join(', ')}</span>}
        </span>
      ),
    },
    {
      key: 'place',
      head: t.place,
      cell: (row) => (
        <>
          {words.roles[row.role]}
          <span className="block text-sm text-muted">{words.positions[row.position]}</span>
        </>
      ),
    },
    { key: 'state', head: t.state, cell: (row) => <State invitation={row} /> },
    { key: 'sent', head: t.sent, cell: (row) => <Sent invitation={row} /> },
    { key: 'until', head: t.term, cell: (row) => <Until invitation={row} /> },
    {
      key: 'actions',
      head: t.actions,
      actions: true,
      cell: (row) =>
        row.actions.length > 0 && (
          <LaterMenu label={menu(row.email)} preload={InvitationMenu.preload}>
            <InvitationMenu invitation={row} onAction={(deed) => onAction(row, deed)} />
          </LaterMenu>
        ),
    },
  ];
  return <Table label={t.title} columns={columns} rows={invitations} rowKey={(row) => row.id} stale={stale} wide />;
}

/** With what helps where the letter did not arrive. */
function State({ invitation }: { invitation: Invitation }) {
  const t = usePhrases(invitationListPhrases);
  const words = usePhrases(invitationPhrases);
  return (
    <>
      <InvitationMarks invitation={invitation} />
      {isOpen(invitation) && invitation.letter === 'failed' && <span className="mt-1 block text-sm text-muted">{words.letterAdvice}</span>}
      {invitation.acceptedBy !== null && <span className="mt-1 block text-sm text-muted">{t.acceptedBy(invitation.acceptedBy)}</span>}
      {isOpen(invitation) && invitation.anyAccount && <span className="mt-1 block text-sm text-muted">{t.anyAccount}</span>}
    </>
  );
}

function Sent({ invitation: { sentAt, invitedBy } }: { invitation: Invitation }) {
  const t = usePhrases(invitationListPhrases);
  const locale = useLocale();
  const { provider } = useBoot();
  return (
    <>
      <time dateTime={sentAt} title={formatMoment(sentAt, locale)} className="whitespace-nowrap tabular-nums">
        {formatDay(sentAt, locale)}
      </time>
      <span className="block text-sm text-muted">
        {invitedBy.name}
        {invitedBy.isStaff && `, ${t.staff(provider.name)}`}
      </span>
    </>
  );
}

function Until({ invitation }: { invitation: Invitation }) {
  const locale = useLocale();
  const now = useNow(MINUTE_MS);
  if (!isOpen(invitation) && invitation.state !== 'expired') return '—';
  return (
    <time dateTime={invitation.endsAt} className="block tabular-nums xl:min-w-32">
      {untilText(invitation.endsAt, now, locale)}
      <span className="block text-sm text-muted">{formatMoment(invitation.endsAt, locale)}</span>
    </time>
  );
}
