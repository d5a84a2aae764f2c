import { LoadError } from '#web/lib/load-error.tsx';
import { useFocusKept } from '#web/lib/focus-kept.ts';
import { usePages } from '#web/lib/pages.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useProducts } from '../../api.ts';
import { countDeeds } from '../../deeds.ts';
import { productPhrases } from '../../phrases.ts';
import type { CategoryProps } from './category-list.tsx';
import { Nothing } from './nothing.tsx';
import { ProductsTable } from './products-table.tsx';

/** One organisation after the other, with all that each has (manual, 7, the second picture). */
export function ByOrganization({ filters, chosen, categories, onFilters, onDeed }: Omit<CategoryProps, 'withOrganization'>) {
  const t = usePhrases(productPhrases);
  const pages = usePages(filters.search);
  const query = useProducts(filters, chosen, pages.after);
  const rows = query.data?.rows ?? [];
  const list = useFocusKept<HTMLDivElement>(countDeeds(rows.map((row) => row.contract), rows));
  if (!query.data) return query.error ? <Card><LoadError query={query} /></Card> : <TableSkeleton />;
  const { next, counts } = query.data;
  if (rows.length === 0 && !pages.toPrevious) return <Nothing filters={filters} counts={counts} categories={categories} onFilters={onFilters} />;
  const groups = [...Map.groupBy(rows, (row) => row.organization.id)];
  return (
    <div ref={list} tabIndex={-1} className="outline-none">
      <div className="flex flex-col gap-6">
        {groups.map(([id, products]) => {
          const [{ organization } = { organization: null }] = products;
          return (
            <section key={id} aria-labelledby={`organization-${id}`}>
              <h2 id={`organization-${id}`} className="mb-2 font-semibold">
                {organization?.name} <span className="text-sm font-normal text-muted tabular-nums">{organization && t.innOf(organization.inn)}</span>
              </h2>
              <ProductsTable label={organization?.name ?? ''} products={products} categories={categories} stale={query.isPlaceholderData} onDeed={onDeed} />
            </section>
          );
        })}
      </div>
      <Pagination onPrevious={pages.toPrevious} onNext={next === null ? undefined : () => pages.toNext(next)} pending={query.isPlaceholderData} />
    </div>
  );
}
