import type { InputOf } from '#contract/endpoint.ts';
import type { leaveOrganization as contract } from '#contract/organizations.ts';
import { defineChange } from '#kernel/use-case.ts';
import { personName } from '#modules/accounts/index.ts';
import { findTarget, refuseBlocked } from './change-member.ts';
import { endMembership } from './end-membership.ts';
import { enterForChange } from '../../members/use-cases/enter-organization.ts';

/** Manual, 5: «удалиться из организации». */
export const leaveOrganization = defineChange({
  name: 'organizations.leave',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>) {
    const scope = await enterForChange(context.tx, context.actor, input.organizationId);
    const self = await findTarget(context, scope, scope.userId);
    await refuseBlocked(context, scope, self);
    await endMembership(context, scope, scope.userId);
    return context.done({}, { action: 'member.left', organizationId: scope.organizationId, subjectId: scope.userId, subjectName: personName(self), before: { role: self.role, position: self.position } });
  },
});
