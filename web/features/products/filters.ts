import { productCategories, type ProductCategory } from '#contract/products.ts';

/** What of the products is shown; the address holds it. */
export interface ProductFilters {
  by: 'category' | 'organization';
  /** Of the view by category. */
  category: ProductCategory;
  /** Only those whose contract ends soon or has ended lately, of all categories. */
  isDue: boolean;
  search: string;
}

const MOST_SEARCHED = 100;

export function readFilters(query: string): ProductFilters {
  const params = new URLSearchParams(query);
  return {
    by: params.get('by') === 'organization' ? 'organization' : 'category',
    category: productCategories.find((category) => category === params.get('category')) ?? 'local',
    isDue: params.get('contract') === 'due',
    search: (params.get('search') ?? '').trim().slice(0, MOST_SEARCHED),
  };
}

/** The page's address with other filters; what stands there beside them stays. */
export function addressWith(path: string, query: string, filters: ProductFilters): string {
  const params = new URLSearchParams(query);
  const wanted = { by: filters.by === 'category' ? '' : filters.by, category: filters.category === 'local' ? '' : filters.category, contract: filters.isDue ? 'due' : '', search: filters.search.slice(0, MOST_SEARCHED) };
  for (const [name, value] of Object.entries(wanted)) {
    if (value === '') params.delete(name);
    else params.set(name, value);
  }
  return params.size === 0 ? path : `${path}?${params}`;
}
