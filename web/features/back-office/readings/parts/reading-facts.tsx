import type { ReadingOfSource } from '#contract/back-office.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { formatCount } from '#web/lib/plural.ts';
import { Card } from '#web/ui/card.tsx';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { ReadingStatus } from '../../parts/reading-status.tsx';
import { readingPhrases } from '../phrases.ts';
import { Duration } from './duration.tsx';

/** When a reading began and ended, by whom, and its counts. */
export function ReadingFacts({ reading }: { reading: ReadingOfSource }) {
  const t = usePhrases(readingPhrases);
  const locale = useLocale();
  const counts = [
    [t.read, reading.read],
    [t.changed, reading.changed],
    [t.vanished, reading.vanished],
    [t.refused, reading.refused],
  ] as const;
  return (
    <Card>
      <div className="grid gap-x-10 gap-y-3 sm:gap-y-2 lg:grid-cols-2">
        <Facts>
          <Fact name={t.state}>
            <ReadingStatus state={reading.state} />
          </Fact>
          <Fact name={t.begun}>
            <Moment at={reading.startedAt} />
          </Fact>
          {reading.endedAt !== null && (
            <Fact name={t.ended}>
              <Moment at={reading.endedAt} /> {reading.source !== 'push' && <Duration from={reading.startedAt} to={reading.endedAt} />}
            </Fact>
          )}
          <Fact name={t.who}>{t.whoOf(reading)}</Fact>
        </Facts>
        <Facts>
          {counts.map(([name, count]) => (
            <Fact key={name} name={name}>
              <span className="tabular-nums">{formatCount(count, locale)}</span>
            </Fact>
          ))}
        </Facts>
      </div>
    </Card>
  );
}
