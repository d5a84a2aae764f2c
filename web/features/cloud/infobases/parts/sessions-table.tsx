import { LogOut } from 'lucide-react';
import type { InfobaseSession } from '#contract/infobases.ts';
import { formatSince } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import { Spinner } from '#web/ui/spinner.tsx';
import { Table, type Column } from '#web/ui/table.tsx';
import type { Ask } from '../deeds.ts';
import { infobasePhrases } from '../phrases.ts';

interface SessionsTableProps {
  sessions: readonly InfobaseSession[];
  /** As of when; days are told only where they are others. */
  now: string | null;
  ask: Ask;
  stale: boolean;
}

export function SessionsTable({ sessions, now, ask, stale }: SessionsTableProps) {
  const t = usePhrases(infobasePhrases);
  const locale = useLocale();
  const time = (at: string | null) => (at === null ? null : <span className="tabular-nums">{formatSince(at, now, locale)}</span>);
  const columns: Column<InfobaseSession>[] = [
    { key: 'user', head: t.columns.user, main: true, cell: (session) => <Who session={session} /> },
    { key: 'infobase', head: t.columns.infobase, cell: ({ infobase }) => infobase.title },
    { key: 'host', head: t.columns.host, cell: ({ host }) => (host === '' ? null : <span className="wrap-anywhere">{host}</span>) },
    { key: 'started', head: t.columns.started, cell: ({ startedAt }) => time(startedAt) },
    { key: 'active', head: t.columns.active, cell: ({ lastActiveAt }) => time(lastActiveAt) },
    {
      key: 'actions',
      head: t.columns.actions,
      actions: true,
      cell: (session) =>
        session.orderId === null ? (
          <IconButton label={t.endOf(nameOf(session, t.noUser))} icon={<LogOut aria-hidden className="size-4.5" />} onClick={() => ask({ what: 'end', session })} />
        ) : (
          <Spinner label={t.ending} />
        ),
    },
  ];
  return <Table label={t.sessions} columns={columns} rows={sessions} rowKey={({ id }) => id} stale={stale} wide />;
}

function nameOf({ user }: InfobaseSession, none: string): string {
  return user === '' ? none : user;
}

function Who({ session }: { session: InfobaseSession }) {
  const t = usePhrases(infobasePhrases);
  return (
    <>
      <span className="font-medium wrap-anywhere">{nameOf(session, t.noUser)}</span>
      <span className="block text-sm font-normal text-muted">
        {t.applications[session.application]}, {t.number(session.number)}
      </span>
    </>
  );
}
