import { listOrders, type Cloud, type CloudOrder } from '#contract/cloud.ts';
import { useLive } from '#web/lib/live.ts';
import { useCountsOutdated } from '../api.ts';

/** What is being done in the cloud and what has just been. */
export function useOrders({ id }: Pick<Cloud, 'id'>) {
  return useLive(listOrders, { cloudId: id }, { onTold: useCountsOutdated() });
}

export type OrderStep = CloudOrder['steps'][number];
