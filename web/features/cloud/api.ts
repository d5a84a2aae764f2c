import { useCallback } from 'react';
import { listClouds, type Cloud } from '#contract/cloud.ts';
import { useLive } from '#web/lib/live.ts';
import { useOutdated } from '#web/lib/query.tsx';

/** Clouds of the organisation, or of all in which the section is open to the viewer. `streams`: the page lives by what they tell. */
export function useClouds(organization: string | undefined, asks: boolean, streams: boolean) {
  return useLive(listClouds, { organization }, { asks, streamsWhile: () => streams });
}

/** What stands in a cloud has changed by something done here. */
export function useCloudChanged({ id }: Pick<Cloud, 'id'>): () => Promise<void> {
  const outdated = useOutdated();
  return useCallback(() => outdated(`/api/clouds/${id}`), [outdated, id]);
}
