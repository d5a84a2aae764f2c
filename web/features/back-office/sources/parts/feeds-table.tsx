import type { Source } from '#contract/back-office.ts';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Link } from '#web/ui/link.tsx';
import { Table, type Column } from '#web/ui/table.tsx';
import { Came } from '../../parts/came.tsx';
import { ReadingStatus } from '../../parts/reading-status.tsx';
import { exchangePhrases } from '../../phrases.ts';
import { historyPath } from '../../readings/filters.ts';
import { sourcePhrases } from '../phrases.ts';

type FeedRow = Source['feeds'][number];

/** The feeds of a source: until when each is right, and its newest reading. */
export function FeedsTable({ source }: { source: Source }) {
  const t = usePhrases(sourcePhrases);
  const words = usePhrases(exchangePhrases);
  const columns: Column<FeedRow>[] = [
    {
      key: 'feed',
      head: t.feed,
      main: true,
      cell: ({ feed }) => (
        <Link href={historyPath({ source: source.name, feed })} className="font-medium">
          {words.feeds[feed]}
        </Link>
      ),
    },
    { key: 'asOf', head: t.asOf, cell: ({ confirmedAt }) => (confirmedAt === null ? <span className="text-muted">{t.never}</span> : <Moment at={confirmedAt} />) },
    { key: 'last', head: t.last, cell: ({ last }) => (last === null ? <span className="text-muted">{t.notRead}</span> : <LastReading last={last} />) },
    { key: 'came', head: t.came, cell: ({ last }) => (last === null ? '—' : <Came reading={last} />) },
  ];
  return <Table label={words.sourceName(source.name)} columns={columns} rows={source.feeds} rowKey={({ feed }) => feed} />;
}

function LastReading({ last }: { last: NonNullable<FeedRow['last']> }) {
  return (
    <>
      <ReadingStatus state={last.state} />
      <span className="block text-sm text-muted">
        <Moment at={last.endedAt ?? last.startedAt} />
      </span>
    </>
  );
}
