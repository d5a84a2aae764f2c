import { listOrders, type Cloud, type CloudOrder } from '#contract/cloud.ts';
import { useLive } from '#web/lib/live.ts';
import { isOpen } from './progress.ts';

/** What is being done in the cloud and what has just been; told at once while something goes on. */
export function useOrders({ id }: Pick<Cloud, 'id'>) {
  return useLive(listOrders, { cloudId: id }, { streamsWhile: ({ orders }) => orders.some(isOpen) });
}

export type OrderStep = CloudOrder['steps'][number];
