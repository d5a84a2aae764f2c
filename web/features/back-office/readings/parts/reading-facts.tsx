import type { ReadingOfSource } from '#contract/back-office.ts';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { ReadingStatus } from '../../parts/reading-status.tsx';
import { exchangePhrases } from '../../phrases.ts';
import { readingPhrases } from '../phrases.ts';
import { Duration } from './duration.tsx';

/** When a reading began and ended, by whom, and what it brought. */
export function ReadingFacts({ reading }: { reading: ReadingOfSource }) {
  const t = usePhrases(readingPhrases);
  const words = usePhrases(exchangePhrases);
  return (
    <Card>
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
        <Fact name={t.came}>
          <span className="tabular-nums">{words.came(reading)}</span>
        </Fact>
      </Facts>
    </Card>
  );
}
