import type { InputOf } from '#contract/endpoint.ts';
import type { leaveOrganization as contract } from '#contract/organizations.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange } from '#kernel/use-case.ts';
import { countOthers, deleteMember, lockOrganization } from '../queries.ts';
import { mayLeave } from '../rules.ts';
import { enterOrganization } from './enter-organization.ts';

/** Manual, 5: «удалиться из организации». */
export const leaveOrganization = defineChange({
  name: 'organizations.leave',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>) {
    await enterOrganization(context.tx, context.actor, input.organizationId);
    await lockOrganization(context.tx, input.organizationId);
    // Read again under the lock: meanwhile the role may have changed.
    const { scope } = await enterOrganization(context.tx, context.actor, input.organizationId);
    const others = await countOthers(context.tx, scope.organizationId, scope.userId);
    if (!mayLeave(scope.role, others)) throw new DomainError('last_administrator');
    await deleteMember(context.tx, scope.organizationId, scope.userId);
    return context.done({}, { action: 'member.left', organizationId: scope.organizationId, subjectId: scope.userId, before: { role: scope.role } });
  },
});
