import type { Cloud, TerminalSession } from '#contract/cloud.ts';
import { formatSince } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { cloudUserPhrases } from '../phrases.ts';

/** Where a session is, since when, and from what address. */
export function SessionPlace({ cloud, session: { server, startedAt, address } }: { cloud: Cloud; session: TerminalSession }) {
  const t = usePhrases(cloudUserPhrases);
  const locale = useLocale();
  const told = cloud.servers.find(({ id }) => id === server.id);
  const notes = [
    ...(startedAt === null ? [] : [t.since(formatSince(startedAt, told?.answeredAt ?? startedAt, locale))]),
    ...(address === null ? [] : [t.from(address)]),
    ...(told && told.silentSince !== null ? [t.stale] : []),
  ];
  return (
    <span className="block">
      {server.name}
      <span className="block text-sm text-muted tabular-nums wrap-anywhere">{notes.join(', ')}</span>
    </span>
  );
}
