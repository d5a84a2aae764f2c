import type { settleAccessOffer as contract } from '#contract/cloud.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { Client } from '#kernel/actor.ts';
import { DomainError } from '#kernel/errors.ts';
import type { JournalEntry } from '#kernel/runtime.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import { enterSection } from '#modules/organizations/index.ts';
import { cloudTopic } from '../../rules.ts';
import type { CloudScope } from '../../clouds/use-cases/enter-cloud.ts';
import { lockCloud } from '../../orders/queries.ts';
import { findSessions } from '../../orders/steps/queries.ts';
import { orderEnd } from '../../orders/use-cases/order-sessions.ts';
import { placeOrder } from '../../orders/use-cases/place-order.ts';
import { orderReset } from '../../passwords/use-cases/order-reset.ts';
import type { UserInDirectory } from '../../users/queries.ts';
import { enterCloudUser } from '../../users/use-cases/enter-cloud-user.ts';
import { closeOffer, findOffer } from '../queries.ts';

interface Ordered {
  readonly orderIds: string[];
  readonly entries: JournalEntry[];
}

/** Decides what becomes of a former employee's login; what is to be done is ordered as anywhere else. */
export const settleAccessOffer = defineChange({
  name: 'cloud.settle-access-offer',
  actor: 'client',
  async run(context, { offerId, sessions, login }: InputOf<typeof contract>) {
    const { tx, actor } = context;
    const offer = await findOffer(tx, offerId);
    if (!offer) throw new DomainError('not_found');
    const { organizationId } = await enterSection(tx, actor, offer.organization_id, 'cloud_users');
    if (!(await closeOffer(tx, offer.id, actor.userId))) throw new DomainError('offer_settled');
    const settled: JournalEntry = { action: 'cloud.offer_settled', organizationId, subjectId: offer.cloud_user_id, subjectName: offer.name, after: { sessions, login } };
    await context.tell(cloudTopic(offer.cloud_id));
    if (sessions === 'keep' && login === 'keep') return context.done({ orderIds: [] }, settled);
    const { user, scope } = await enterCloudUser(tx, actor, offer.cloud_user_id);
    const ordered: Ordered = { orderIds: [], entries: [] };
    // The login first, so that nobody comes back by it.
    if (login !== 'keep') await orderForLogin(context, scope, user, login, ordered);
    if (sessions === 'end') await orderForSessions(context, scope, user, ordered);
    return context.done({ orderIds: ordered.orderIds }, settled, ...ordered.entries);
  },
});

async function orderForLogin(context: ChangeContext<Client>, scope: CloudScope, user: UserInDirectory, login: 'reset' | 'disable', { orderIds, entries }: Ordered): Promise<void> {
  if (login === 'disable') {
    orderIds.push(await placeOrder(context, scope, { kind: 'disable_user', cloudUserId: user.id }));
    entries.push({ action: 'cloud.disabling_ordered', organizationId: scope.organization.organizationId, subjectId: user.id, subjectName: user.name });
    return;
  }
  const { orderId, entry } = await orderReset(context, scope, user);
  orderIds.push(orderId);
  entries.push(entry);
}

/** Where there are none any more, there is nothing to do. */
async function orderForSessions(context: ChangeContext<Client>, scope: CloudScope, user: UserInDirectory, { orderIds, entries }: Ordered): Promise<void> {
  await lockCloud(context.tx, scope.cloudId);
  const found = await findSessions(context.tx, scope.cloudId, { ids: null, isCountdown: false, cloudUserId: user.id });
  if (found.length === 0) return;
  const { output, entry } = await orderEnd(context, scope, found, { message: null, minutes: 0 });
  orderIds.push(output.orderId);
  entries.push(entry);
}
