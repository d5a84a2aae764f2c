import { useCallback } from 'react';
import { listClusterInfobases, listConnectors, listStaffClouds } from '#contract/connectors.ts';
import { useLive } from '#web/lib/live.ts';
import { useData, useOutdated } from '#web/lib/query.tsx';

export function useConnectors() {
  return useLive(listConnectors, {});
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
