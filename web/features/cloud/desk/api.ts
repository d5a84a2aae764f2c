import { useCallback } from 'react';
import { listStaffCloudRequests } from '#contract/cloud-requests.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { useData, useOutdated } from '#web/lib/query.tsx';

/** Colleagues take requests too, and clients send them. */
const REFRESH_MS = 15_000;

export type RequestsView = InputOf<typeof listStaffCloudRequests>['show'];
export type DeskRequest = OutputOf<typeof listStaffCloudRequests>['rows'][number];

export function useCloudRequests(show: RequestsView, after: string | undefined) {
  return useData(listStaffCloudRequests, { show, after }, { refreshEvery: REFRESH_MS, keepPrevious: true });
}

export function useCloudRequestsChanged(): () => Promise<void> {
  const outdated = useOutdated();
  return useCallback(() => outdated('/api/staff/cloud-requests'), [outdated]);
}
