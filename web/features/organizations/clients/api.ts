import { useCallback } from 'react';
import type { OutputOf } from '#contract/endpoint.ts';
import { listStaffClients, showStaffClient } from '#contract/invitations.ts';
import { useData, useOutdated } from '#web/lib/query.tsx';

/** Letters arrive or do not, invitees answer, colleagues invite. */
const REFRESH_MS = 15_000;

export type ClientRow = OutputOf<typeof listStaffClients>['rows'][number];
export type StaffClient = OutputOf<typeof showStaffClient>;
export type Contact = StaffClient['contacts'][number];

export function useClients(search: string, after: string | undefined) {
  return useData(listStaffClients, { search, after }, { keepPrevious: true });
}

export function useClient(inn: string) {
  return useData(showStaffClient, { inn }, { refreshEvery: REFRESH_MS });
}

/** To be called after a change of invitations: the cards of all their clients ask anew. */
export function useInvitationsChanged(): () => Promise<void> {
  const outdated = useOutdated();
  return useCallback(() => outdated('/api/staff/clients'), [outdated]);
}
