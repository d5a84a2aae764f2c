import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { confirmAddition as confirmContract, declineAddition as declineContract } from '#contract/products.ts';
import type { Staff } from '#kernel/actor.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange, type ChangeContext, type Settled } from '#kernel/use-case.ts';
import { queueMail } from '#modules/notify/index.ts';
import { findMember } from '#modules/organizations/index.ts';
import { mayServeClients } from '#modules/staff/index.ts';
import { letters } from '../letters.ts';
import { findAddition, moveAddition } from '../queries.ts';
import { presentDeskAdditions } from './present-addition.ts';

type Decision = { readonly state: 'confirmed' } | { readonly state: 'declined'; readonly reason: string };

/** Decides once; whoever added it is told, unless they have left the organisation. */
async function decide(context: ChangeContext<Staff>, additionId: string, decision: Decision): Promise<Settled<OutputOf<typeof confirmContract>>> {
  const { tx, config } = context;
  const isFirst = await moveAddition(tx, additionId, ['checking'], { ...decision, decided_by: context.actor.staffId });
  const addition = await findAddition(tx, additionId);
  const [presented] = addition ? await presentDeskAdditions(tx, [addition]) : [];
  if (!addition || !presented) throw new DomainError('not_found');
  if (!isFirst) throw new DomainError('addition_settled');
  const member = addition.added_by === null ? undefined : await findMember(tx, addition.organization_id, addition.added_by);
  if (member) {
    const values = { firstName: member.first_name, organization: addition.organization_name, product: addition.name, url: `${config.publicUrl}/products` };
    const letter = decision.state === 'declined' ? letters.declined[member.locale]({ ...values, reason: decision.reason }) : letters.confirmed[member.locale](values);
    await queueMail(context, { to: member.email, kind: `products.addition-${decision.state}`, cause: `product-addition:${addition.id}:decided`, letter });
  }
  return context.done(presented, {
    action: `product.${decision.state}`,
    organizationId: addition.organization_id,
    subjectId: addition.added_by,
    subjectName: addition.name,
    ...(decision.state === 'declined' ? { after: { reason: decision.reason } } : {}),
  });
}

export const confirmAddition = defineChange({
  name: 'products.confirm-addition',
  actor: 'staff',
  permit: mayServeClients,
  run: (context, { additionId }: InputOf<typeof confirmContract>) => decide(context, additionId, { state: 'confirmed' }),
});

export const declineAddition = defineChange({
  name: 'products.decline-addition',
  actor: 'staff',
  permit: mayServeClients,
  run: (context, { additionId, reason }: InputOf<typeof declineContract>) => decide(context, additionId, { state: 'declined', reason }),
});
