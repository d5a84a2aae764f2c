import type { Client } from '#kernel/actor.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { moderateJob } from '../../claims/jobs.ts';
import { reopenJoinRequests } from '../../claims/queries.ts';
import { revokeInvitationsOf } from '../../invitations/queries.ts';
import { membershipEnded } from '../../members/jobs.ts';
import { countMembers } from '../../members/queries.ts';
import type { OrganizationScope } from '../../members/use-cases/enter-organization.ts';
import { deleteMember } from '../queries.ts';

/**
 * Ends a membership with all that hangs on it, under the organisation's lock: open invitations of
 * the one who goes; other modules hear of it. When nobody is left, whoever waited for the
 * administrators is moderated anew. Gives the number of invitations that were revoked.
 */
export async function endMembership(context: ChangeContext<Client>, scope: OrganizationScope, userId: string): Promise<number> {
  await deleteMember(context.tx, scope.organizationId, userId);
  const revoked = await revokeInvitationsOf(context.tx, userId, scope.organizationId);
  await context.raise(membershipEnded, { organizationId: scope.organizationId, userId });
  if (!(await countMembers(context.tx, [scope.organizationId])).has(scope.organizationId)) {
    const claimIds = await reopenJoinRequests(context.tx, scope.organizationInn);
    await context.enqueueAll(moderateJob, claimIds.map((claimId) => ({ claimId })));
  }
  return revoked;
}
