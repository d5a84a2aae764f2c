import { useEffect, useState } from 'react';
import type { OutputOf } from '#contract/endpoint.ts';
import { searchCatalog } from '#contract/products.ts';
import { useData } from '#web/lib/query.tsx';

const PAUSE_MS = 250;
const SHORTEST = 2;
const LONGEST = 100;

type CatalogItem = OutputOf<typeof searchCatalog>['items'][number];

export interface Found {
  items: readonly CatalogItem[];
  /** `short`: too little is typed to search. */
  state: 'short' | 'searching' | 'done';
}

/** What the catalogue has for the words typed, once their typing pauses. */
export function useCatalog(typed: string): Found {
  const wanted = typed.trim().slice(0, LONGEST);
  const [search, setSearch] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setSearch(wanted), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const query = useData(searchCatalog, { search }, { keepPrevious: true, asks: search.length >= SHORTEST });
  if (wanted.length < SHORTEST) return { items: [], state: 'short' };
  const isDone = search === wanted && !query.isFetching;
  return { items: query.data?.items ?? [], state: isDone ? 'done' : 'searching' };
}
