import type { OutputOf } from '#contract/endpoint.ts';
import type { showDeliveries } from '#contract/notify.ts';

export type Gateway = OutputOf<typeof showDeliveries>['gateways'][number];
export type Failure = OutputOf<typeof showDeliveries>['failures'][number];

export type Health = 'stand_in' | 'failing' | 'partly' | 'works' | 'idle';

/**
 * How a gateway does: `failing` when its last attempt failed, `partly` when messages of the last day
 * did not go out but later ones did, `idle` when nothing was sent for a day.
 */
export function healthOf(gateway: Gateway): Health {
  if (gateway.standIn) return 'stand_in';
  const failedAt = gateway.lastFailure ? Date.parse(gateway.lastFailure.at) : -Infinity;
  const sentAt = gateway.lastSentAt === null ? -Infinity : Date.parse(gateway.lastSentAt);
  const failedLately = gateway.failedLastDay > 0 || gateway.waiting > 0;
  if (failedAt > sentAt && failedLately) return 'failing';
  if (gateway.failedLastDay > 0) return 'partly';
  return gateway.sentLastDay > 0 ? 'works' : 'idle';
}
