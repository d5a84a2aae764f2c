import { useCallback } from 'react';
import type { InputOf } from '#contract/endpoint.ts';
import { listAdditions } from '#contract/products.ts';
import { useData, useOutdated } from '#web/lib/query.tsx';

/** Colleagues decide too, and clients add. */
const REFRESH_MS = 15_000;

export type AdditionsView = InputOf<typeof listAdditions>['view'];

export function useAdditions(view: AdditionsView, after: string | undefined) {
  return useData(listAdditions, { view, after }, { refreshEvery: REFRESH_MS, keepPrevious: true });
}

export function useAdditionsChanged(): () => Promise<void> {
  const outdated = useOutdated();
  return useCallback(() => outdated('/api/staff/product-additions'), [outdated]);
}
