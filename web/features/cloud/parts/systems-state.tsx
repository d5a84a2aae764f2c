import { formatSeconds, formatSince } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { holdsSince, silentOf, type Named } from '../health.ts';
import { cloudPhrases } from '../phrases.ts';

const MOST_NAMED = 5;

/** Which of the provider's systems are silent, since when, and what is shown of them. */
export function SilentSystems({ systems }: { systems: readonly Named[] }) {
  const t = usePhrases(cloudPhrases);
  const locale = useLocale();
  const silent = silentOf(systems);
  if (silent.length === 0) return null;
  return (
    <div className="mb-4">
      <Alert tone="warning" title={t.silentTitle(silent.length)}>
        <ul>
          {silent.slice(0, MOST_NAMED).map(({ name, silentSince, answeredAt }) => (
            <li key={name}>
              {t.silent(name, formatSince(silentSince, silentSince, locale))}: {answeredAt === null ? t.neverKnown : t.known(formatSince(answeredAt, silentSince, locale))}
            </li>
          ))}
          {silent.length > MOST_NAMED && <li>{t.more(silent.length - MOST_NAMED)}</li>}
        </ul>
        <p>{t.silentText}</p>
      </Alert>
    </div>
  );
}

/** As of when the rest is right, to the second. */
export function HoldsSince({ systems }: { systems: readonly Named[] }) {
  const t = usePhrases(cloudPhrases);
  const locale = useLocale();
  const at = holdsSince(systems);
  if (at === null && silentOf(systems).length > 0) return null;
  return <p className="text-sm text-muted tabular-nums">{at === null ? t.notYet : `${t.asOf} ${formatSeconds(at, locale)}`}</p>;
}
