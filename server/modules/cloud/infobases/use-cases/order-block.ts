import type { InputOf } from '#contract/endpoint.ts';
import type { blockInfobase as blockContract, liftBlock as liftContract } from '#contract/infobases.ts';
import type { Client } from '#kernel/actor.ts';
import type { Tx } from '#kernel/db.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange } from '#kernel/use-case.ts';
import { enterCloud, type CloudScope } from '../../clouds/use-cases/enter-cloud.ts';
import { placeOrder } from '../../orders/use-cases/place-order.ts';
import { findInfobase, type InfobaseInCluster } from '../queries.ts';
import { codeContext, type OrderedBlock } from '../rules.ts';

/** The gate to an infobase is that of its cloud. */
async function enterInfobase(tx: Tx, actor: Client, infobaseId: string): Promise<{ infobase: InfobaseInCluster; scope: CloudScope }> {
  const infobase = await findInfobase(tx, infobaseId);
  if (!infobase) throw new DomainError('not_found');
  return { infobase, scope: await enterCloud(tx, actor, infobase.cloud_id) };
}

export const blockInfobase = defineChange({
  name: 'cloud.order-block',
  actor: 'client',
  async run(context, { infobaseId, from, to, message, permissionCode }: InputOf<typeof blockContract>) {
    const { infobase, scope } = await enterInfobase(context.tx, context.actor, infobaseId);
    const block: OrderedBlock = { from, to, message, sealedCode: context.secrets.seal('permission_code', codeContext(infobase.id), permissionCode).toString('base64') };
    const orderId = await placeOrder(context, scope, { kind: 'block_infobase', infobaseId: infobase.id, block });
    return context.done({ orderId }, { action: 'cloud.block_ordered', organizationId: scope.organization.organizationId, subjectName: infobase.title, after: { from, to, message } });
  },
});

/** Whoever has set it, and whether the portal has heard of it. */
export const liftBlock = defineChange({
  name: 'cloud.order-lifting',
  actor: 'client',
  async run(context, { infobaseId }: InputOf<typeof liftContract>) {
    const { infobase, scope } = await enterInfobase(context.tx, context.actor, infobaseId);
    const orderId = await placeOrder(context, scope, { kind: 'lift_block', infobaseId: infobase.id });
    return context.done({ orderId }, { action: 'cloud.block_ordered', organizationId: scope.organization.organizationId, subjectName: infobase.title, after: { lift: true } });
  },
});
