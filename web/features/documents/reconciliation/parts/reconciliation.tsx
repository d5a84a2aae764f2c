import { Scale } from 'lucide-react';
import { useLocation, useSearch } from 'wouter';
import type { Organization } from '#contract/organizations.ts';
import { isReversed, type Period } from '#web/lib/day.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Select } from '#web/ui/select.tsx';
import { PeriodFilter, useToday } from '../../parts/period-filter.tsx';
import { pastOf, type PeriodName } from '../../periods.ts';
import { documentPhrases } from '../../phrases.ts';
import { addressWithDays, daysIn } from '../address.ts';
import { reconciliationPhrases } from '../phrases.ts';
import { Statement } from './statement.tsx';

const offered = ['quarter', 'last_quarter', 'year', 'last_year'] as const satisfies readonly PeriodName[];

interface ReconciliationProps {
  /** Those whose documents the viewer may see: all, or the chosen one. */
  organizations: readonly Organization[];
  onChoose: (organizationId: string) => void;
}

/** «Акт сверки»: of whom, for which days, and the statement. */
export function Reconciliation({ organizations, onChoose }: ReconciliationProps) {
  const t = usePhrases(reconciliationPhrases);
  const words = usePhrases(documentPhrases);
  const [path, navigate] = useLocation();
  const today = useToday();
  const { from, to } = daysIn(useSearch(), today);
  const change = (days: Partial<Period>) => navigate(addressWithDays(path, location.search, days, today), { replace: true });
  const [only] = organizations.length === 1 ? organizations : [];
  return (
    <>
      <div className="mb-4 flex flex-wrap items-start gap-3">
        {!only && (
          <div className="w-72 max-sm:w-full">
            <Select
              label={t.organization}
              placeholder={t.choose}
              options={organizations.map(({ id, name, inn }) => ({ value: id, label: `${name} · ${words.innOf(inn)}` }))}
              onChange={onChoose}
            />
          </div>
        )}
        <PeriodFilter period={{ from, to }} onChange={change} offered={offered} daysOf={pastOf} />
      </div>
      {!only ? (
        <Prompt>{t.choosePlease}</Prompt>
      ) : from === undefined || to === undefined || isReversed({ from, to }) ? (
        <Prompt>{t.giveDays}</Prompt>
      ) : (
        <Statement key={`${only.id} ${from} ${to}`} organization={only.id} from={from} to={to} />
      )}
    </>
  );
}

function Prompt({ children }: { children: string }) {
  const t = usePhrases(reconciliationPhrases);
  return (
    <Card>
      <EmptyState icon={Scale} title={t.title}>
        {children}
      </EmptyState>
    </Card>
  );
}
