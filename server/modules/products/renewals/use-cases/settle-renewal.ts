import type { InputOf } from '#contract/endpoint.ts';
import type { settleRenewal as contract } from '#contract/products.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange } from '#kernel/use-case.ts';
import { queueMail } from '#modules/notify/index.ts';
import { findMember } from '#modules/organizations/index.ts';
import { mayServeClients } from '#modules/staff/index.ts';
import { letters } from '../letters.ts';
import { findRenewal, moveRenewal } from '../queries.ts';
import { presentDeskRenewals } from './present-renewal.ts';

const actions = { in_work: 'renewal.taken', done: 'renewal.done', declined: 'renewal.declined' } as const;

/** A manager takes it, also from another, or says how it ended. Whoever asked is told, unless they have left the organisation. */
export const settleRenewal = defineChange({
  name: 'products.settle-renewal',
  actor: 'staff',
  permit: mayServeClients,
  async run(context, { renewalId, state, answer }: InputOf<typeof contract>) {
    const { tx, config } = context;
    const isOpen = await moveRenewal(tx, renewalId, { state, answer, handled_by: context.actor.staffId });
    const renewal = await findRenewal(tx, renewalId);
    const [presented] = renewal ? await presentDeskRenewals(tx, [renewal]) : [];
    if (!renewal || !presented) throw new DomainError('not_found');
    if (!isOpen) throw new DomainError('renewal_settled');
    const member = renewal.requested_by === null ? undefined : await findMember(tx, renewal.organization_id, renewal.requested_by);
    if (member) {
      await queueMail(context, {
        to: member.email,
        kind: `products.renewal-${state}`,
        cause: `renewal:${renewal.id}:${state}`,
        letter: letters.answered[member.locale]({
          firstName: member.first_name,
          organization: renewal.organization_name,
          contract: { kind: renewal.kind, number: renewal.number, endsOn: renewal.ends_on },
          state,
          answer,
          url: `${config.publicUrl}/products`,
        }),
      });
    }
    return context.done(presented, {
      action: actions[state],
      organizationId: renewal.organization_id,
      subjectId: renewal.requested_by,
      subjectName: renewal.number,
      ...(answer === null ? {} : { after: state === 'declined' ? { reason: answer } : { answer } }),
    });
  },
});
