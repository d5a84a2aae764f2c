import { listCloudUsers, type Cloud } from '#contract/cloud.ts';
import { useLive } from '#web/lib/live.ts';
import { useCountsOutdated } from '../api.ts';
import type { UserListing } from './filters.ts';

export function useCloudUsers({ id }: Pick<Cloud, 'id'>, listing: UserListing, after: string | undefined) {
  return useLive(listCloudUsers, { cloudId: id, ...listing, after }, { keepPrevious: true, onTold: useCountsOutdated() });
}
