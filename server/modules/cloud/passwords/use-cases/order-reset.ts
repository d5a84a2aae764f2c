import type { resetPassword as contract } from '#contract/cloud.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { Client } from '#kernel/actor.ts';
import { DomainError } from '#kernel/errors.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import type { JournalEntry } from '#kernel/runtime.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import type { CloudScope } from '../../clouds/use-cases/enter-cloud.ts';
import { resetsByMember, resetsOfUser } from '../../orders/rules.ts';
import { placeOrder } from '../../orders/use-cases/place-order.ts';
import type { UserInDirectory } from '../../users/queries.ts';
import { enterCloudUser } from '../../users/use-cases/enter-cloud-user.ts';

/** Manual, 9.1: «Сбросить пароль». The new one comes to the main e-mail of who orders it, which is proven to be theirs. */
export const resetPassword = defineChange({
  name: 'cloud.order-reset',
  actor: 'client',
  async run(context, { cloudUserId }: InputOf<typeof contract>) {
    const { user, scope } = await enterCloudUser(context.tx, context.actor, cloudUserId);
    const { orderId, entry } = await orderReset(context, scope, user);
    return context.done({ orderId }, entry);
  },
});

export async function orderReset(context: ChangeContext<Client>, scope: CloudScope, user: UserInDirectory): Promise<{ orderId: string; entry: JournalEntry }> {
  const { tx, actor } = context;
  if (!actor.emailConfirmed) throw new DomainError('email_unconfirmed');
  await takeUseOrRefuse(tx, `cloud-resets-of:${user.id}`, resetsOfUser);
  await takeUseOrRefuse(tx, `cloud-resets-by:${actor.userId}`, resetsByMember);
  const orderId = await placeOrder(context, scope, { kind: 'reset_password', cloudUserId: user.id });
  return { orderId, entry: { action: 'cloud.password_ordered', organizationId: scope.organization.organizationId, subjectId: user.id, subjectName: user.name } };
}
