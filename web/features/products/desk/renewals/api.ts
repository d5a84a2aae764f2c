import { useCallback } from 'react';
import type { InputOf } from '#contract/endpoint.ts';
import { listRenewals } from '#contract/products.ts';
import { useData, useOutdated } from '#web/lib/query.tsx';

/** Colleagues take requests too, and clients send them. */
const REFRESH_MS = 15_000;

export type RenewalsView = InputOf<typeof listRenewals>['view'];

export function useRenewals(view: RenewalsView, after: string | undefined) {
  return useData(listRenewals, { view, after }, { refreshEvery: REFRESH_MS, keepPrevious: true });
}

export function useRenewalsChanged(): () => Promise<void> {
  const outdated = useOutdated();
  return useCallback(() => outdated('/api/staff/renewals'), [outdated]);
}
