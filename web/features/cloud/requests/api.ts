import { useCallback } from 'react';
import { listCloudRequests } from '#contract/cloud-requests.ts';
import { listCloudUsers, type Cloud } from '#contract/cloud.ts';
import { listInfobases } from '#contract/infobases.ts';
import { useData, useOutdated } from '#web/lib/query.tsx';

/** The provider answers meanwhile. */
const REFRESH_MS = 30_000;
const MOST_SUGGESTED = 10;

type OfCloud = Pick<Cloud, 'id'>;

export function useCloudRequests({ id }: OfCloud, after?: string) {
  return useData(listCloudRequests, { cloudId: id, after }, { refreshEvery: REFRESH_MS, keepPrevious: true });
}

export function useRequestsChanged({ id }: OfCloud): () => Promise<void> {
  const outdated = useOutdated();
  return useCallback(() => outdated(`/api/clouds/${id}/requests`), [outdated, id]);
}

/** Users of the cloud to choose from, by what has been typed. */
export function useSuggestedUsers({ id }: OfCloud, search: string) {
  return useData(listCloudUsers, { cloudId: id, search: search.slice(0, 100), limit: MOST_SUGGESTED }, { keepPrevious: true });
}

export function useInfobasesToAsk({ id }: OfCloud) {
  return useData(listInfobases, { cloudId: id });
}
