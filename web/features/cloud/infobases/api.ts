import type { Cloud } from '#contract/cloud.ts';
import { listInfobases, listInfobaseSessions } from '#contract/infobases.ts';
import { useLive } from '#web/lib/live.ts';
import { useCloudsOutdated } from '../api.ts';
import type { SessionListing } from './filters.ts';

export function useInfobases({ id }: Pick<Cloud, 'id'>) {
  return useLive(listInfobases, { cloudId: id });
}

export function useInfobaseSessions({ id }: Pick<Cloud, 'id'>, listing: SessionListing, after: string | undefined) {
  return useLive(listInfobaseSessions, { cloudId: id, ...listing, after }, { keepPrevious: true, onTold: useCloudsOutdated() });
}
