import { useCallback } from 'react';
import { listClusterInfobases, listConnectors, listStaffClouds, showConnector, type Connector } from '#contract/connectors.ts';
import type { SentInputOf } from '#contract/endpoint.ts';
import { useLive } from '#web/lib/live.ts';
import { useData, useOutdated } from '#web/lib/query.tsx';

export function useConnectors(narrowing: SentInputOf<typeof listConnectors>) {
  return useLive(listConnectors, narrowing, { keepPrevious: true });
}

/** One of the list, as it is by now: what a test sees comes while a window is open over it. */
export function useConnector(listed: Connector): Connector {
  return useLive(showConnector, { connectorId: listed.id }).data ?? listed;
}

export function useConnectorsChanged(): () => Promise<void> {
  const outdated = useOutdated();
  return useCallback(() => outdated('/api/staff/connectors'), [outdated]);
}

export function useStaffClouds(inn: string) {
  return useData(listStaffClouds, { inn });
}

export function useStaffCloudsChanged(inn: string): () => Promise<void> {
  const outdated = useOutdated();
  return useCallback(() => outdated(`/api/staff/clients/${inn}/clouds`), [outdated, inn]);
}

export function useClusterInfobases(connectorId: string, search: string) {
  return useData(listClusterInfobases, { connectorId, search }, { keepPrevious: true });
}
