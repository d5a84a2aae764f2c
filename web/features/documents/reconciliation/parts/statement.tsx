import { showReconciliation, type Reconciliation } from '#contract/documents.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { AsOf } from '#web/lib/as-of.tsx';
import { fieldErrorText } from '#web/lib/errors.ts';
import { formatDay, formatMoney } from '#web/lib/format.ts';
import { LoadError } from '#web/lib/load-error.tsx';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useData } from '#web/lib/query.tsx';
import { Alert } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useClosed } from '#web/lib/closed.ts';
import { reconciliationPhrases } from '../phrases.ts';
import { StatementFiles, type StatementOf } from './statement-files.tsx';
import { StatementLines } from './statement-lines.tsx';

/** What was owed at first, what came, what is owed at the end. */
export function Statement(of: StatementOf) {
  const locale = useLocale();
  const query = useData(showReconciliation, of);
  const isClosed = useClosed(query.error);
  const [wrong] = query.error instanceof ApiError ? Object.values(query.error.fields) : [];
  if (wrong !== undefined) return <Alert tone="warning">{fieldErrorText(wrong, locale)}</Alert>;
  if (isClosed || (!query.data && query.error)) return <Card><LoadError query={query} /></Card>;
  if (!query.data) return <TableSkeleton />;
  return (
    <div className="flex flex-col gap-4">
      <Sums statement={query.data} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <AsOf at={query.data.asOf} />
        <StatementFiles {...of} />
      </div>
      <StatementLines lines={query.data.lines} />
    </div>
  );
}

function Sums({ statement: { from, to, opening, debit, credit, closing } }: { statement: Reconciliation }) {
  const t = usePhrases(reconciliationPhrases);
  const locale = useLocale();
  return (
    <section aria-label={t.sums}>
      <dl className="grid gap-px overflow-hidden rounded-card border border-line bg-line sm:grid-cols-2 xl:grid-cols-4">
        <Sum name={t.opening} sum={Math.abs(opening)} note={`${formatDay(from, locale)}, ${balanceWord(opening, t)}`} />
        <Sum name={t.debit} sum={debit} />
        <Sum name={t.credit} sum={credit} />
        <Sum name={t.closing} sum={Math.abs(closing)} note={`${formatDay(to, locale)}, ${balanceWord(closing, t)}`} />
      </dl>
    </section>
  );
}

function Sum({ name, sum, note }: { name: string; sum: number; note?: string }) {
  const locale = useLocale();
  return (
    <div className="bg-panel px-5 py-4 max-sm:px-4 max-sm:py-3">
      <dt className="text-sm text-muted">{name}</dt>
      <dd>
        <span className="text-xl font-semibold whitespace-nowrap tabular-nums">{formatMoney(sum, locale)}</span>
        {note !== undefined && <span className="block text-sm text-muted">{note}</span>}
      </dd>
    </div>
  );
}

function balanceWord(balance: number, t: { owed: string; advance: string; settled: string }): string {
  return balance > 0 ? t.owed : balance < 0 ? t.advance : t.settled;
}
