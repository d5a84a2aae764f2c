import type { ReadingOfSource } from '#contract/back-office.ts';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Link } from '#web/ui/link.tsx';
import { Table, type Column } from '#web/ui/table.tsx';
import { Came } from '../../parts/came.tsx';
import { ReadingStatus } from '../../parts/reading-status.tsx';
import { exchangePhrases } from '../../phrases.ts';
import { problemPhrases } from '../../problem-phrases.ts';
import { readingPath } from '../filters.ts';
import { readingPhrases } from '../phrases.ts';
import { Duration } from './duration.tsx';

/** Readings, newest first. */
export function ReadingsTable({ readings, stale }: { readings: readonly ReadingOfSource[]; stale: boolean }) {
  const t = usePhrases(readingPhrases);
  const words = usePhrases(exchangePhrases);
  const problems = usePhrases(problemPhrases).problems;
  const columns: Column<ReadingOfSource>[] = [
    {
      key: 'what',
      head: words.feed,
      main: true,
      cell: (reading) => (
        <>
          <Link href={readingPath(reading.id)} className="font-medium">
            {words.feeds[reading.feed]}
          </Link>
          <span className="block text-sm font-normal text-muted">{words.about(reading)}</span>
        </>
      ),
    },
    {
      key: 'when',
      head: t.when,
      cell: (reading) => (
        <>
          <Moment at={reading.startedAt} />
          {reading.endedAt !== null && reading.source !== 'push' && (
            <span className="block text-sm">
              <Duration from={reading.startedAt} to={reading.endedAt} />
            </span>
          )}
        </>
      ),
    },
    { key: 'who', head: t.who, cell: (reading) => t.whoOf(reading) },
    {
      key: 'outcome',
      head: t.outcome,
      cell: (reading) => (
        <>
          <ReadingStatus state={reading.state} />
          {reading.problem && <span className="mt-0.5 block text-sm">{problems[reading.problem.code].title}</span>}
        </>
      ),
    },
    { key: 'came', head: t.came, cell: (reading) => <Came reading={reading} /> },
  ];
  return <Table label={words.historyView} columns={columns} rows={readings} rowKey={({ id }) => id} stale={stale} wide />;
}
