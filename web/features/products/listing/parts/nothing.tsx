import { Package, SearchX } from 'lucide-react';
import { productCategories, type ProductCategory } from '#contract/products.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { formatCount } from '#web/lib/plural.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import type { ProductFilters } from '../../filters.ts';
import { listingPhrases } from '../phrases.ts';

interface NothingProps {
  filters: ProductFilters;
  counts: Readonly<Record<ProductCategory, number>>;
  categories: Readonly<Record<ProductCategory, string>>;
  onFilters: (change: Partial<ProductFilters>) => void;
}

/** In the place of an empty list: what belongs there, or where else the search has found something. */
export function Nothing({ filters: { by, category, isDue, search }, counts, categories, onFilters }: NothingProps) {
  const t = usePhrases(listingPhrases);
  const locale = useLocale();
  if (search === '') {
    return (
      <Card>
        <EmptyState icon={Package} title={t.empty.title}>
          {t.empty[isDue ? 'due' : by === 'organization' ? 'all' : category]}
        </EmptyState>
      </Card>
    );
  }
  const elsewhere = by === 'category' && !isDue ? productCategories.filter((one) => one !== category && counts[one] > 0) : [];
  return (
    <Card>
      <EmptyState
        icon={SearchX}
        title={t.notFound}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            {elsewhere.map((one) => (
              <Button key={one} onClick={() => onFilters({ category: one })}>
                {categories[one]} <span className="text-muted tabular-nums">{formatCount(counts[one], locale)}</span>
              </Button>
            ))}
            <Button variant={elsewhere.length > 0 ? 'ghost' : 'secondary'} onClick={() => onFilters({ search: '' })}>
              {t.reset}
            </Button>
          </div>
        }
      >
        {t.notFoundText(search)} {elsewhere.length > 0 && t.elsewhere}
      </EmptyState>
    </Card>
  );
}
