import { useLocation, useSearch } from 'wouter';
import type { OutputOf } from '#contract/endpoint.ts';
import type { listProducts } from '#contract/products.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Link } from '#web/ui/link.tsx';
import { addressWith, type ProductFilters } from '../../filters.ts';
import { listingPhrases } from '../phrases.ts';

interface DueProps {
  due: OutputOf<typeof listProducts>['due'];
  filters: ProductFilters;
}

/** How many contracts end soon or have ended lately; leads to what they cover, and back. */
export function Due({ due, filters }: DueProps) {
  const t = usePhrases(listingPhrases).due;
  const [path] = useLocation();
  const search = useSearch();
  const isAny = due.ending + due.ended > 0;
  if (!isAny && !filters.isDue) return null;
  return (
    <div className="mb-4">
      <Alert tone={isAny ? 'warning' : 'info'} action={<Link href={addressWith(path, search, { ...filters, isDue: !filters.isDue })}>{filters.isDue ? t.all : t.only}</Link>}>
        {isAny ? t.count(due.ending, due.ended) : t.none}
      </Alert>
    </div>
  );
}
