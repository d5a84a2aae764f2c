import { useCallback } from 'react';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { listDeskClaims, showDeskClaim } from '#contract/organizations.ts';
import { useData, useOutdated } from '#web/lib/query.tsx';

/** Colleagues decide too, and new claims come in. */
const REFRESH_MS = 15_000;

export type DeskView = InputOf<typeof listDeskClaims>['view'];
export type DeskClaimDetails = OutputOf<typeof showDeskClaim>;

export function useDeskClaims(view: DeskView, after: string | undefined) {
  return useData(listDeskClaims, { view, after }, { refreshEvery: REFRESH_MS, keepPrevious: true });
}

export function useDeskClaim(claimId: string) {
  return useData(showDeskClaim, { claimId }, { refreshEvery: REFRESH_MS });
}

/** To be called after a decision: the queue and the claims ask anew. */
export function useDeskChanged(): () => Promise<void> {
  const outdated = useOutdated();
  return useCallback(() => outdated('/api/staff/claims', '/api/staff/clients'), [outdated]);
}
