import { useLocation, useSearch } from 'wouter';
import { productCategories, type ProductCategory } from '#contract/products.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { formatCount } from '#web/lib/plural.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Badge } from '#web/ui/status.tsx';
import { TabLinks } from '#web/ui/tab-links.tsx';
import { addressWith, type ProductFilters } from '../../filters.ts';
import { listingPhrases } from '../phrases.ts';

interface CategoryTabsProps {
  filters: ProductFilters;
  categories: Readonly<Record<ProductCategory, string>>;
  /** Of what the search leaves; not known at first. */
  counts: Readonly<Record<ProductCategory, number>> | undefined;
}

export function CategoryTabs({ filters, categories, counts }: CategoryTabsProps) {
  const t = usePhrases(listingPhrases);
  const locale = useLocale();
  const [path] = useLocation();
  const search = useSearch();
  return (
    <TabLinks
      label={t.categories}
      tabs={productCategories.map((category) => ({
        href: addressWith(path, search, { ...filters, category }),
        current: category === filters.category,
        label: (
          <>
            {categories[category]}
            {counts && <Badge>{formatCount(counts[category], locale)}</Badge>}
          </>
        ),
      }))}
    />
  );
}
