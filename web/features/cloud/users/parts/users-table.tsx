import type { Cloud, CloudUser } from '#contract/cloud.ts';
import { formatSince } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { late } from '#web/ui/late.tsx';
import { LaterMenu } from '#web/ui/later-menu.tsx';
import { Table, type Column } from '#web/ui/table.tsx';
import type { UserDeeds } from '../deeds.ts';
import { cloudUserPhrases } from '../phrases.ts';
import { SessionPlace } from './session-place.tsx';
import { UserState } from './user-state.tsx';

const UserMenu = late(() => import('./user-menu.tsx'));

interface UsersTableProps extends UserDeeds {
  cloud: Cloud;
  users: readonly CloudUser[];
  stale: boolean;
}

export function UsersTable({ cloud, users, stale, ...deeds }: UsersTableProps) {
  const t = usePhrases(cloudUserPhrases);
  const columns: Column<CloudUser>[] = [
    { key: 'user', head: t.columns.user, main: true, cell: (user) => <Named user={user} /> },
    { key: 'state', head: t.columns.state, cell: (user) => <UserState user={user} cloud={cloud} /> },
    ...(cloud.has.terminals ? [{ key: 'sessions', head: t.columns.sessions, cell: (user: CloudUser) => (user.sessions.length === 0 && user.lastSignedInAt === null ? null : <Sessions user={user} cloud={cloud} />) }] : []),
    ...(cloud.has.infobases ? [{ key: 'infobases', head: t.columns.infobases, cell: ({ infobases }: CloudUser) => (infobases.length === 0 ? null : infobases.join(', ')) }] : []),
    {
      key: 'actions',
      head: t.columns.actions,
      actions: true,
      cell: (user) => (
        <LaterMenu label={t.actionsOf(user.name)} preload={UserMenu.preload}>
          <UserMenu cloud={cloud} user={user} {...deeds} />
        </LaterMenu>
      ),
    },
  ];
  return <Table label={t.title} columns={columns} rows={users} rowKey={({ id }) => id} stale={stale} wide={cloud.has.terminals} />;
}

function Named({ user }: { user: CloudUser }) {
  return (
    <>
      <span className="block font-medium wrap-anywhere xl:min-w-52">{user.name}</span>
      <span className="block font-mono text-xs font-normal text-muted wrap-anywhere">{user.login}</span>
    </>
  );
}

function Sessions({ user: { sessions, lastSignedInAt }, cloud }: { user: CloudUser; cloud: Cloud }) {
  const t = usePhrases(cloudUserPhrases);
  const locale = useLocale();
  if (sessions.length === 0) return lastSignedInAt === null ? null : <span className="text-sm text-muted">{t.lastIn(formatSince(lastSignedInAt, cloud.directory?.answeredAt ?? null, locale))}</span>;
  return (
    <span className="flex flex-col gap-1.5">
      {sessions.map((session) => (
        <SessionPlace key={session.id} cloud={cloud} session={session} />
      ))}
    </span>
  );
}
