import type { Member, MemberAction } from '#contract/members.ts';
import { formatDay, formatPhone } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Email } from '#web/ui/email.tsx';
import { late } from '#web/ui/late.tsx';
import { LaterMenu } from '#web/ui/later-menu.tsx';
import { Badge } from '#web/ui/status.tsx';
import { Table, type Column } from '#web/ui/table.tsx';
import { RoleBadge } from '../../members/parts/role-badge.tsx';
import { organizationPhrases } from '../../phrases.ts';
import { memberListPhrases } from '../member-phrases.ts';
import { offeredActions } from '../offered.ts';
import { peoplePhrases } from '../phrases.ts';

const MemberMenu = late(() => import('./member-menu.tsx'));

interface MembersTableProps {
  members: readonly Member[];
  /** Contacts and habits of others are for administrators: without them their columns are absent. */
  withContacts: boolean;
  /** People of several organisations stand together. */
  withOrganization: boolean;
  stale: boolean;
  onAction: (member: Member, action: MemberAction) => void;
}

const NOTHING = '—';

export function MembersTable({ members, withContacts, withOrganization, stale, onAction }: MembersTableProps) {
  const title = usePhrases(peoplePhrases).list;
  const t = usePhrases(memberListPhrases);
  const words = usePhrases(organizationPhrases);
  const locale = useLocale();
  const columns: Column<Member>[] = [
    { key: 'person', head: t.columns.person, main: true, cell: (member) => <Person member={member} /> },
  ];
  if (withOrganization) {
    columns.push({
      key: 'organization',
      head: t.columns.organization,
      cell: (member) => (
        <span className="block xl:min-w-36">
          {member.organizationName}
          <span className="block text-sm whitespace-nowrap text-muted tabular-nums">{words.innOf(member.organizationInn)}</span>
        </span>
      ),
    });
  }
  columns.push({ key: 'role', head: t.columns.role, cell: (member) => <RoleBadge role={member.role} /> });
  if (withContacts) columns.push({ key: 'contacts', head: t.columns.contacts, cell: (member) => <Contacts member={member} /> });
  if (withContacts) {
    columns.push(
      { key: 'admitted', head: t.columns.admitted, cell: (member) => <Admitted member={member} /> },
      { key: 'signedIn', head: t.columns.signedIn, cell: (member) => (member.lastSignedInAt ? <Moment at={member.lastSignedInAt} /> : NOTHING) },
    );
  } else {
    columns.push({ key: 'joined', head: t.columns.joined, cell: (member) => formatDay(member.joinedAt, locale) });
  }
  columns.push({
    key: 'actions',
    head: t.columns.actions,
    actions: true,
    cell: (member) => {
      const { change, end } = offeredActions(member);
      if (change.length + end.length === 0) return null;
      return (
        <LaterMenu label={t.actionsOf(member.name)} preload={MemberMenu.preload}>
          <MemberMenu member={member} onAction={(action) => onAction(member, action)} />
        </LaterMenu>
      );
    },
  });
  return <Table label={title} columns={columns} rows={members} rowKey={(member) => `${member.organizationId} ${member.userId}`} stale={stale} wide={withContacts} />;
}

function Person({ member }: { member: Member }) {
  const t = usePhrases(memberListPhrases);
  const words = usePhrases(organizationPhrases);
  return (
    <>
      <span className="font-medium">{member.name}</span> {member.isYou && <Badge>{t.you}</Badge>}
      <span className="block text-sm font-normal text-muted">{words.positions[member.position]}</span>
    </>
  );
}

function Contacts({ member }: { member: Member }) {
  if (member.phone === null && member.email === null) return NOTHING;
  return (
    <>
      {member.phone !== null && <span className="block whitespace-nowrap tabular-nums">{formatPhone(member.phone)}</span>}
      {member.email !== null && (
        <span className="block text-sm text-muted">
          <Email address={member.email} />
        </span>
      )}
    </>
  );
}

function Admitted({ member }: { member: Member }) {
  const t = usePhrases(memberListPhrases);
  const locale = useLocale();
  const { admittedBy } = member;
  // Whoever sees no contacts of a colleague does not see this either.
  const byModeration = admittedBy === null && member.phone !== null;
  return (
    <>
      <span className="block">{formatDay(member.joinedAt, locale)}</span>
      {byModeration && <span className="text-sm text-muted">{t.moderation}</span>}
      {admittedBy && (
        <span className="text-sm text-muted">
          {admittedBy.name} {admittedBy.isStaff && <Badge>{t.provider}</Badge>}
        </span>
      )}
    </>
  );
}
