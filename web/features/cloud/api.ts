import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { listClouds, type Cloud } from '#contract/cloud.ts';
import { useData, useOutdated } from '#web/lib/query.tsx';

/** As often as watched systems are asked. What people do is told sooner: see `useCountsOutdated`. */
export const REFRESH_MS = 5_000;
/** Clouds themselves, and the infobases of one. */
const COUNTED = /^\/api\/clouds($|\?|\/[^/]+\/infobases$)/;

/** Clouds of the organisation, or of all in which the section is open to the viewer. */
export function useClouds(organization: string | undefined, asks: boolean) {
  return useData(listClouds, { organization }, { asks, refreshEvery: REFRESH_MS });
}

/** What is counted in clouds and infobases is asked anew, when a list of what stands there has changed. */
export function useCountsOutdated(): () => void {
  const client = useQueryClient();
  return useCallback(() => void client.invalidateQueries({ predicate: ({ queryKey }) => COUNTED.test(String(queryKey[0])) }), [client]);
}

/** What stands in a cloud has changed by something done here. */
export function useCloudChanged({ id }: Pick<Cloud, 'id'>): () => Promise<void> {
  const outdated = useOutdated();
  return useCallback(() => outdated(`/api/clouds/${id}`), [outdated, id]);
}
