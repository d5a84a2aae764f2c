import { useId } from 'react';
import type { Source } from '#contract/back-office.ts';
import { useAction } from '#web/lib/action.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useStaff } from '#web/lib/session.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Badge, Status, type Tone } from '#web/ui/status.tsx';
import { exchangePhrases } from '../../phrases.ts';
import { healthOf, isRunning, problemsOf, wayOf, type Health } from '../health.ts';
import { sourcePhrases } from '../phrases.ts';
import type { StartSource } from '../starting.ts';
import { FeedsTable } from './feeds-table.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { StartButtons } from './start-buttons.tsx';

const tones: Record<Health, Tone> = { running: 'info', failing: 'danger', works: 'success', idle: 'neutral', gone: 'neutral' };

interface SourceSectionProps {
  source: Source;
  /** Started here, and nothing of it has begun yet. */
  queued: boolean;
  start: StartSource;
}

/** One source: how it does, what is wrong, starting it, its feeds. */
export function SourceSection({ source, queued, start }: SourceSectionProps) {
  const t = usePhrases(sourcePhrases);
  const name = usePhrases(exchangePhrases).sourceName(source.name);
  const locale = useLocale();
  const titleId = useId();
  const { may } = useStaff();
  const way = wayOf(source);
  const recent = useAction(() => start(source, false));
  const busy = queued || isRunning(source) || recent.pending;
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="flex min-h-9 min-w-0 flex-1 basis-72 flex-wrap items-center gap-x-3 gap-y-1">
          <h2 id={titleId} className="font-semibold wrap-break-word">
            {name}
          </h2>
          {source.isSimulated && <Badge tone="warning">{t.standIn}</Badge>}
          <SourceStatus source={source} queued={queued} />
          {way !== 'read' && <p className="w-full text-muted">{t.ways[way]}</p>}
        </div>
        {way === 'read' && may.startReadings && <StartButtons name={name} busy={busy} onStart={() => void recent.run()} startWhole={() => start(source, true)} />}
      </div>
      {recent.error !== null && <Alert tone="danger">{errorText(recent.error, locale)}</Alert>}
      {source.isSimulated && <Alert tone="warning">{t.standInText}</Alert>}
      {problemsOf(source).map((problem) => (
        <ProblemAlert key={`${problem.code} ${problem.isWhole}`} problem={problem} />
      ))}
      <FeedsTable source={source} />
    </section>
  );
}

function SourceStatus({ source, queued }: Pick<SourceSectionProps, 'source' | 'queued'>) {
  const t = usePhrases(sourcePhrases);
  const health = healthOf(source);
  return (
    <Status tone={queued ? 'info' : tones[health]} live={queued || health === 'running'}>
      {queued ? t.queued : t.health[health]}
    </Status>
  );
}
