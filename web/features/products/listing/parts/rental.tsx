import { LoadError } from '#web/lib/load-error.tsx';
import { useFocusKept } from '#web/lib/focus-kept.ts';
import { usePages } from '#web/lib/pages.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useRentalContracts } from '../../api.ts';
import { countDeeds } from '../../deeds.ts';
import { listingPhrases } from '../phrases.ts';
import { CategoryList, type CategoryProps } from './category-list.tsx';
import { RentalContract } from './rental-contract.tsx';

/** «Аренда 1С»: contracts with what they cover, then what no contract covers. */
export function Rental(props: CategoryProps) {
  const { filters, chosen, withOrganization, onDeed } = props;
  const t = usePhrases(listingPhrases).rental;
  const pages = usePages(filters.search);
  const query = useRentalContracts(filters.search, chosen, pages.after);
  const list = useFocusKept<HTMLDivElement>(countDeeds(query.data?.rows ?? [], []));
  if (!query.data) return query.error ? <Card><LoadError query={query} /></Card> : <TableSkeleton />;
  const { rows, next } = query.data;
  const isAlone = rows.length === 0 && !pages.toPrevious;
  return (
    <div className="flex flex-col gap-6">
      {!isAlone && (
        <div ref={list} tabIndex={-1} className="outline-none">
          <ul aria-label={t.list} aria-busy={query.isPlaceholderData || undefined} className={`divide-y divide-line rounded-card border border-line bg-panel transition-opacity ${query.isPlaceholderData ? 'opacity-70' : ''}`}>
            {rows.map((contract) => (
              <RentalContract key={contract.id} contract={contract} withOrganization={withOrganization} onDeed={onDeed} />
            ))}
          </ul>
          <Pagination onPrevious={pages.toPrevious} onNext={next === null ? undefined : () => pages.toNext(next)} pending={query.isPlaceholderData} />
        </div>
      )}
      <CategoryList {...props} {...(isAlone ? {} : { below: t.uncovered })} />
    </div>
  );
}
