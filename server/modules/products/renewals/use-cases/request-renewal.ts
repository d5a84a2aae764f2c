import type { InputOf } from '#contract/endpoint.ts';
import type { requestRenewal as contract } from '#contract/products.ts';
import { DomainError } from '#kernel/errors.ts';
import { newId } from '#kernel/ids.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange } from '#kernel/use-case.ts';
import { enterSection } from '#modules/organizations/index.ts';
import { tellManager } from '../../contacts/use-cases/tell-manager.ts';
import { findContract } from '../../contracts/queries.ts';
import { renewalRefusal, termState } from '../../contracts/rules.ts';
import { presentContracts } from '../../contracts/use-cases/present-contract.ts';
import { letters } from '../letters.ts';
import { insertRenewal } from '../queries.ts';
import { renewalsPerOrganization } from '../rules.ts';

/** Manual, 7: «Продлить». An organisation asks once at a time, whoever of its people does. */
export const requestRenewal = defineChange({
  name: 'products.request-renewal',
  actor: 'client',
  async run(context, { contractId, organization, note }: InputOf<typeof contract>) {
    const { tx, actor, config } = context;
    const scope = await enterSection(tx, actor, organization, 'products');
    const row = await findContract(tx, contractId, scope.organizationInn, config.calendar.timeZone);
    if (!row) throw new DomainError('not_found');
    const state = termState({ isFuture: row.is_future, daysLeft: row.days_left }, config.renewalDays);
    const refusal = renewalRefusal({ kind: row.kind, state, isForeign: row.is_foreign, isSucceeded: row.is_succeeded, isRequested: false });
    if (refusal !== null) throw new DomainError(refusal);
    await takeUseOrRefuse(tx, `renewals:${scope.organizationId}`, renewalsPerOrganization);
    const id = newId();
    if (!(await insertRenewal(tx, { id, contract_id: row.id, organization_id: scope.organizationId, requested_by: scope.userId, note }))) throw new DomainError('renewal_exists');
    await tellManager(context, scope, {
      kind: 'products.renewal-requested',
      cause: `renewal:${id}:requested`,
      letter: letters.requested.ru({
        client: `${actor.firstName} ${actor.lastName}`,
        organization: scope.organizationName,
        inn: scope.organizationInn,
        contract: { kind: row.kind, number: row.number, endsOn: row.ends_on },
        note,
        url: `${config.publicUrl}/staff/renewals`,
      }),
    });
    const [presented] = await presentContracts(context, tx, [{ scope, row }]);
    if (!presented) throw new DomainError('not_found');
    return context.done(presented, { action: 'renewal.requested', organizationId: scope.organizationId, subjectName: row.number });
  },
});
