import type { Cloud } from '#contract/cloud.ts';
import { listInfobases, listInfobaseSessions } from '#contract/infobases.ts';
import { useLive } from '#web/lib/live.ts';
import { useData } from '#web/lib/query.tsx';
import { REFRESH_MS, useCountsOutdated } from '../api.ts';
import type { SessionListing } from './filters.ts';

export function useInfobases({ id }: Pick<Cloud, 'id'>) {
  return useData(listInfobases, { cloudId: id }, { refreshEvery: REFRESH_MS });
}

export function useInfobaseSessions({ id }: Pick<Cloud, 'id'>, listing: SessionListing, after: string | undefined) {
  return useLive(listInfobaseSessions, { cloudId: id, ...listing, after }, { keepPrevious: true, onTold: useCountsOutdated() });
}
