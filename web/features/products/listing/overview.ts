import { usePhrases } from '#web/lib/phrases.ts';
import { useProducts } from '../api.ts';
import type { ProductFilters } from '../filters.ts';
import { productPhrases } from '../phrases.ts';

/** What stands around the lists: counts, how fresh they are, and what the categories are called, the provider's own by the provider's word. */
export function useOverview(filters: ProductFilters, chosen: string | undefined) {
  const t = usePhrases(productPhrases);
  const { counts, due, asOf, ownTitle = t.categories.own } = useProducts(filters, chosen).data ?? {};
  return { counts, due, asOf, categories: { ...t.categories, own: ownTitle } };
}
