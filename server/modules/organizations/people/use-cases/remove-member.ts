import type { InputOf } from '#contract/endpoint.ts';
import type { removeMember as contract } from '#contract/members.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange } from '#kernel/use-case.ts';
import { personName } from '#modules/accounts/index.ts';
import { queueMail } from '#modules/notify/index.ts';
import { letters } from '../letters.ts';
import { findTarget, refuseBlocked } from './change-member.ts';
import { endMembership } from './end-membership.ts';
import { administerForChange } from '../../members/use-cases/enter-organization.ts';

/** Manual, 6.2: «Удалить из организации». One leaves oneself by the other way. */
export const removeMember = defineChange({
  name: 'organizations.remove-member',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>) {
    const scope = await administerForChange(context.tx, context.actor, input.organizationId);
    const target = await findTarget(context, scope, input.userId);
    if (target.user_id === scope.userId) throw new DomainError('forbidden');
    await refuseBlocked(context, scope, target);
    const revokedInvitations = await endMembership(context, scope, target.user_id);
    await queueMail(context, {
      to: target.email,
      kind: 'organizations.removed',
      cause: `removed:${scope.organizationId}:${target.user_id}:${target.joined_at.toISOString()}`,
      letter: letters.removed[target.locale]({ firstName: target.first_name, organization: scope.organizationName, supportEmail: context.config.provider.supportEmail }),
    });
    return context.done(
      { revokedInvitations },
      { action: 'member.removed', organizationId: scope.organizationId, subjectId: target.user_id, subjectName: personName(target), before: { role: target.role, position: target.position } },
    );
  },
});
