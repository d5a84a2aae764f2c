import { LoadError } from '#web/lib/load-error.tsx';
import { useFocusKept } from '#web/lib/focus-kept.ts';
import { usePages } from '#web/lib/pages.ts';
import { Card } from '#web/ui/card.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import type { ProductCategory } from '#contract/products.ts';
import { useProducts } from '../../api.ts';
import { countDeeds, type ProductDeed } from '../../deeds.ts';
import type { ProductFilters } from '../../filters.ts';
import { Nothing } from './nothing.tsx';
import { ProductsTable } from './products-table.tsx';

export interface CategoryProps {
  filters: ProductFilters;
  chosen: string | undefined;
  withOrganization: boolean;
  categories: Readonly<Record<ProductCategory, string>>;
  onFilters: (change: Partial<ProductFilters>) => void;
  onDeed: (deed: ProductDeed) => void;
}

interface CategoryListProps extends CategoryProps {
  /** The head of a list that stands below another one; it is left out where there is nothing in it. */
  below?: string;
}

/** The products of one category. */
export function CategoryList({ filters, chosen, withOrganization, categories, onFilters, onDeed, below }: CategoryListProps) {
  const pages = usePages(filters.search);
  const query = useProducts(filters, chosen, pages.after);
  const rows = query.data?.rows ?? [];
  const list = useFocusKept<HTMLDivElement>(countDeeds(rows.map((row) => row.contract), rows));
  if (!query.data) return query.error ? <Card><LoadError query={query} /></Card> : !below && <TableSkeleton />;
  const { next, counts } = query.data;
  if (rows.length === 0 && !pages.toPrevious) return !below && <Nothing filters={filters} counts={counts} categories={categories} onFilters={onFilters} />;
  return (
    <section ref={list} tabIndex={-1} aria-label={below ?? categories[filters.category]} className="outline-none">
      {below && <h2 className="mb-2 font-semibold">{below}</h2>}
      <ProductsTable label={below ?? categories[filters.category]} products={rows} withOrganization={withOrganization} stale={query.isPlaceholderData} onDeed={onDeed} />
      <Pagination onPrevious={pages.toPrevious} onNext={next === null ? undefined : () => pages.toNext(next)} pending={query.isPlaceholderData} />
    </section>
  );
}
