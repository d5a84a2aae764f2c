import type { Cloud, CloudUser } from '#contract/cloud.ts';
import { formatClock } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Spinner } from '#web/ui/spinner.tsx';
import { Status } from '#web/ui/status.tsx';
import { minutesSince } from '../../health.ts';
import { cloudUserPhrases } from '../phrases.ts';

const HOUR = 60;
/** Minutes up to which minutes are told. */
const MOST_MINUTES = 2 * HOUR;

/** Whether the person is in, whether they could come in, and what is being done to them now. */
export function UserState({ user, cloud }: { user: CloudUser; cloud: Cloud }) {
  const t = usePhrases(cloudUserPhrases);
  const locale = useLocale();
  const isEnding = user.sessions.some(({ orderId, endsAt }) => orderId !== null && endsAt === null);
  const [soon] = user.sessions.flatMap(({ endsAt }) => endsAt ?? []).toSorted();
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5 max-xl:justify-end">
      {cloud.has.terminals && (user.account === 'open' || user.presence !== 'out') && <Presence user={user} cloud={cloud} />}
      {user.account === 'locked' && <Status tone="danger">{t.locked}</Status>}
      {user.account === 'disabled' && <Status tone="neutral">{t.disabled}</Status>}
      {soon !== undefined && <span className="text-sm text-muted tabular-nums">{t.willEnd(formatClock(soon, locale))}</span>}
      {isEnding && <Doing>{t.ending}</Doing>}
      {user.resetBy !== null && <Doing>{t.resetting}</Doing>}
    </span>
  );
}

function Presence({ user: { presence, sessions }, cloud }: { user: CloudUser; cloud: Cloud }) {
  const t = usePhrases(cloudUserPhrases);
  if (presence === 'in_session') return <Status tone="success">{t.presence.in_session}</Status>;
  if (presence !== 'idle') return <Status tone={presence === 'disconnected' ? 'info' : 'neutral'}>{t.presence[presence]}</Status>;
  const session = sessions.find((one) => one.presence === 'idle');
  const told = cloud.servers.find(({ id }) => id === session?.server.id)?.answeredAt;
  if (!session?.idleSince || !told) return <Status tone="warning">{t.idleUnknown}</Status>;
  const minutes = minutesSince(session.idleSince, told);
  return <Status tone="warning">{minutes < MOST_MINUTES ? t.idle(minutes) : t.idleLong(Math.floor(minutes / HOUR))}</Status>;
}

function Doing({ children }: { children: string }) {
  return (
    <span className="inline-flex items-center gap-1 text-sm text-muted">
      <Spinner />
      {children}
    </span>
  );
}
