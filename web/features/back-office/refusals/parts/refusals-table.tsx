import type { ReadingOfSource, Refusal } from '#contract/back-office.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Table, type Column } from '#web/ui/table.tsx';
import { readingPhrases } from '../../readings/phrases.ts';
import { refusalPhrases } from '../phrases.ts';
import { fieldText, isRestKept, placeText, reasonText } from '../refusal-text.ts';

interface RefusalsTableProps {
  reading: ReadingOfSource;
  refusals: readonly Refusal[];
  stale: boolean;
}

/** Where it stands in the source, in which field, what is wrong and what came. */
export function RefusalsTable({ reading, refusals, stale }: RefusalsTableProps) {
  const t = usePhrases(refusalPhrases);
  const label = usePhrases(readingPhrases).refusals;
  const locale = useLocale();
  const rows = refusals.map((refusal, index) => ({ ...refusal, key: String(index) }));
  const columns: Column<Refusal & { key: string }>[] = [
    { key: 'place', head: t.place, main: true, cell: ({ place }) => <span className="block min-w-34 font-medium wrap-anywhere tabular-nums">{placeText(reading, place, locale)}</span> },
    { key: 'field', head: t.field, cell: ({ field }) => fieldText(reading.feed, field, locale) },
    {
      key: 'reason',
      head: t.reason,
      cell: (refusal) => (
        <>
          {reasonText(refusal.reason, locale)}
          {isRestKept(reading.feed, refusal) && <span className="block text-sm text-muted">{t.restKept}</span>}
        </>
      ),
    },
    { key: 'value', head: t.value, cell: ({ value }) => (value === '' ? <span className="text-muted">{t.nothing}</span> : <span className="wrap-anywhere">{value}</span>) },
  ];
  return <Table label={label} columns={columns} rows={rows} rowKey={({ key }) => key} stale={stale} />;
}
