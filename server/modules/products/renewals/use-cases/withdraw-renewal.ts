import type { InputOf } from '#contract/endpoint.ts';
import type { withdrawRenewal as contract } from '#contract/products.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange } from '#kernel/use-case.ts';
import { enterSection } from '#modules/organizations/index.ts';
import { tellManager } from '../../contacts/use-cases/tell-manager.ts';
import { isOwnRenewal } from '../../contracts/rules.ts';
import { letters } from '../letters.ts';
import { findRenewal, moveRenewal } from '../queries.ts';

/** While it is open, by who asked or an administrator; the manager who may be at work on it is told. */
export const withdrawRenewal = defineChange({
  name: 'products.withdraw-renewal',
  actor: 'client',
  async run(context, { renewalId }: InputOf<typeof contract>) {
    const { tx, actor } = context;
    const renewal = await findRenewal(tx, renewalId);
    if (!renewal) throw new DomainError('not_found');
    const scope = await enterSection(tx, actor, renewal.organization_id, 'products');
    if (!isOwnRenewal(renewal, scope)) throw new DomainError('forbidden');
    if (!(await moveRenewal(tx, renewal.id, { state: 'withdrawn' }))) throw new DomainError('renewal_settled');
    await tellManager(context, scope, {
      kind: 'products.renewal-withdrawn',
      cause: `renewal:${renewal.id}:withdrawn`,
      letter: letters.withdrawn.ru({
        client: `${actor.firstName} ${actor.lastName}`,
        organization: scope.organizationName,
        inn: scope.organizationInn,
        contract: { kind: renewal.kind, number: renewal.number, endsOn: renewal.ends_on },
        url: `${context.config.publicUrl}/staff/renewals`,
      }),
    });
    return context.done({}, { action: 'renewal.withdrawn', organizationId: scope.organizationId, subjectName: renewal.number });
  },
});
