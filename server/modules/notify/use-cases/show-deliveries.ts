import type { OutputOf } from '#contract/endpoint.ts';
import type { showDeliveries as contract } from '#contract/notify.ts';
import { defineRead } from '#kernel/use-case.ts';
import { maySeeDeliveries } from '../policy.ts';
import { channelHealth, listFailures } from '../queries.ts';
import { maskRecipient } from '../rules.ts';
import type { Gateways } from './deliver-message.ts';

const NEWEST = 50;

/** How the gateways do, with the newest failures; recipients masked. */
export function showDeliveries(gateways: Gateways) {
  return defineRead({
    name: 'notify.show-deliveries',
    actor: 'staff',
    permit: maySeeDeliveries,
    async run(context): Promise<OutputOf<typeof contract>> {
      const health = async (channel: 'sms' | 'mail') => {
        const { waiting, sent, failed, lastSentAt, lastFailure } = await channelHealth(context.db, channel);
        return {
          channel,
          gateway: gateways[channel].name,
          standIn: gateways.keepsTexts[channel],
          waiting,
          sentLastDay: sent,
          failedLastDay: failed,
          lastSentAt: lastSentAt?.toISOString() ?? null,
          lastFailure: lastFailure?.failed_at ? { at: lastFailure.failed_at.toISOString(), code: lastFailure.failure_code ?? '', detail: lastFailure.failure_detail ?? '' } : null,
        };
      };
      const failures = await listFailures(context.db, NEWEST);
      return {
        gateways: [await health('sms'), await health('mail')],
        failures: failures.map((row) => ({
          id: row.id, channel: row.channel, to: maskRecipient(row.recipient), kind: row.kind, state: row.state, attempts: row.attempts,
          at: (row.failed_at as Date).toISOString(), code: row.failure_code, detail: row.failure_detail,
        })),
      };
    },
  });
}
