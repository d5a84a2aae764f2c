import { useState } from 'react';
import { Scale } from 'lucide-react';
import type { Reconciliation } from '#contract/documents.ts';
import { formatDay, formatMoney } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Table, type Column } from '#web/ui/table.tsx';
import { reconciliationPhrases } from '../phrases.ts';

type Line = Reconciliation['lines'][number];

const ON_PAGE = 100;

/** Invoices and payments by their days. They have come all at once; a year of them is shown in parts. */
export function StatementLines({ lines }: { lines: readonly Line[] }) {
  const t = usePhrases(reconciliationPhrases);
  const locale = useLocale();
  const [first, setFirst] = useState(0);
  if (lines.length === 0) {
    return (
      <Card>
        <EmptyState icon={Scale} title={t.empty}>
          {t.emptyText}
        </EmptyState>
      </Card>
    );
  }
  const shown = lines.slice(first, first + ON_PAGE).map((line, index) => ({ ...line, key: String(first + index) }));
  const money = (sum: number) => (sum === 0 ? null : <span className="whitespace-nowrap">{formatMoney(sum, locale)}</span>);
  const columns: Column<Line & { key: string }>[] = [
    { key: 'document', head: t.columns.document, main: true, cell: ({ kind, number }) => t[kind](number) },
    { key: 'date', head: t.columns.date, cell: ({ on }) => formatDay(on, locale) },
    { key: 'debit', head: t.columns.debit, numeric: true, cell: ({ debit }) => money(debit) },
    { key: 'credit', head: t.columns.credit, numeric: true, cell: ({ credit }) => money(credit) },
  ];
  return (
    <div>
      <Table label={t.lines} columns={columns} rows={shown} rowKey={({ key }) => key} />
      <Pagination onPrevious={first === 0 ? undefined : () => setFirst(first - ON_PAGE)} onNext={first + ON_PAGE >= lines.length ? undefined : () => setFirst(first + ON_PAGE)} />
    </div>
  );
}
