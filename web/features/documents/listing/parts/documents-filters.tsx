import { useState, type RefObject } from 'react';
import { SlidersHorizontal } from 'lucide-react';
import { clsx } from 'clsx';
import { documentSorts, paymentStates } from '#contract/documents.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { SearchField } from '#web/ui/search-field.tsx';
import { Select } from '#web/ui/select.tsx';
import { PeriodFilter } from '../../parts/period-filter.tsx';
import { periodOf, type PeriodName } from '../../periods.ts';
import { documentPhrases } from '../../phrases.ts';
import { countNarrowing, mayBePaid, type DocumentFilters } from '../filters.ts';
import { listingPhrases } from '../phrases.ts';
import { ContractFilter } from './contract-filter.tsx';

const offered = ['month', 'last_month', 'quarter', 'last_quarter', 'year'] as const satisfies readonly PeriodName[];

interface DocumentsFiltersProps {
  filters: DocumentFilters;
  organization: string | undefined;
  onChange: (change: Partial<DocumentFilters>) => void;
  searchBox: RefObject<HTMLDivElement | null>;
}

/** Search and filters. On a phone the filters unfold, so that the list stands close to the top. */
export function DocumentsFilters({ filters, organization, onChange, searchBox }: DocumentsFiltersProps) {
  const t = usePhrases(listingPhrases).filters;
  const words = usePhrases(documentPhrases);
  const [unfolded, setUnfolded] = useState(false);
  return (
    <div className="mb-4 flex flex-wrap items-start gap-3 max-sm:gap-x-2">
      {/* As far down as the fields beside it, whose labels stand above them. */}
      <div ref={searchBox} className="min-w-0 max-sm:flex-1 sm:w-52 sm:pt-6.5">
        <SearchField label={t.search} value={filters.search} onSearch={(search) => onChange({ search })} />
      </div>
      <Button icon={<SlidersHorizontal aria-hidden className="size-4" />} aria-expanded={unfolded} aria-controls="document-filters" onClick={() => setUnfolded(!unfolded)} className="min-h-10 touch:min-h-11 sm:hidden">
        {t.more(countNarrowing(filters))}
      </Button>
      <div id="document-filters" className={clsx('flex-wrap items-start gap-3 max-sm:w-full max-sm:*:w-full sm:contents', unfolded ? 'flex' : 'hidden')}>
        <PeriodFilter period={filters} onChange={onChange} offered={offered} daysOf={periodOf} mayBeAny />
        <ContractFilter organization={organization} contract={filters.contract} onChange={(contract) => onChange({ contract })} />
        {mayBePaid(filters.kind) && (
          <div className="w-36">
            <Select
              label={t.payment}
              options={[{ value: '', label: t.anyPayment }, ...paymentStates.map((value) => ({ value, label: words.payment[value] }))]}
              value={filters.payment ?? ''}
              onChange={(payment) => onChange({ payment: payment === '' ? undefined : payment })}
            />
          </div>
        )}
        <div className="w-52">
          <Select label={t.sort} options={documentSorts.map((value) => ({ value, label: t.sorts[value] }))} value={filters.sort} onChange={(sort) => onChange({ sort })} />
        </div>
      </div>
    </div>
  );
}
