import { useCallback } from 'react';
import type { OutputOf } from '#contract/endpoint.ts';
import { listContacts, listContracts, listProducts } from '#contract/products.ts';
import { useData, useOutdated } from '#web/lib/query.tsx';
import type { ProductFilters } from './filters.ts';

/** Managers decide meanwhile, and the back office is read. */
const REFRESH_MS = 60_000;

export type RentalContract = OutputOf<typeof listContracts>['rows'][number];
export type PersonalManager = OutputOf<typeof listContacts>['managers'][number];

const dueOnly = { by: 'organization', contract: 'due' } as const;

/** What the filters leave; of rented programs those that no contract covers, for the others stand under theirs. */
export function useProducts({ by, category, isDue, search }: ProductFilters, organization: string | undefined, after?: string) {
  const narrowed = isDue ? dueOnly : by === 'organization' ? { by } : { category, contract: category === 'rental' ? ('none' as const) : undefined };
  return useData(listProducts, { ...narrowed, search, organization, after }, { refreshEvery: REFRESH_MS, keepPrevious: true });
}

export function useRentalContracts(search: string, organization: string | undefined, after: string | undefined) {
  return useData(listContracts, { kind: 'rental', search, organization, after }, { refreshEvery: REFRESH_MS, keepPrevious: true });
}

export function useContacts(organization: string | undefined) {
  return useData(listContacts, { organization }, { refreshEvery: REFRESH_MS, keepPrevious: true });
}

/** To be called after a change: lists, counts and states are asked anew. */
export function useProductsChanged(): () => Promise<void> {
  const outdated = useOutdated();
  return useCallback(() => outdated('/api/products', '/api/contracts'), [outdated]);
}
