import type { InputOf } from '#contract/endpoint.ts';
import type { acceptJoinRequest as acceptContract, declineJoinRequest as declineContract } from '#contract/join-requests.ts';
import type { Client } from '#kernel/actor.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import { findUsers, personName } from '#modules/accounts/index.ts';
import { queueMail } from '#modules/notify/index.ts';
import { moveClaim } from '../../claims/queries.ts';
import { subjectOf } from '../../claims/use-cases/admit-claimant.ts';
import { insertMembers } from '../../members/queries.ts';
import { administerForChange, type OrganizationScope } from '../../members/use-cases/enter-organization.ts';
import { letters } from '../letters.ts';
import { findJoinRequest } from '../queries.ts';

type Decision = { state: 'approved' } | { state: 'rejected'; reason: string };

/** Decides under the organisation's lock; of two administrators the first wins, and the other is told who was. */
async function decide(context: ChangeContext<Client>, scope: OrganizationScope, claimId: string, decision: Decision) {
  const request = await findJoinRequest(context.tx, scope.organizationInn, claimId);
  if (!request) throw new DomainError('not_found');
  if (await moveClaim(context.tx, claimId, ['administrators'], { ...decision, decided_by_user: scope.userId })) return request;
  if (request.decided_by_user === null) throw new DomainError('claim_settled');
  const [first] = await findUsers(context.tx, [request.decided_by_user]);
  throw new DomainError('claim_decided_by_other', { params: { name: first ? personName(first) : '', state: request.state, at: request.decided_at?.toISOString() ?? '' } });
}

export const acceptJoinRequest = defineChange({
  name: 'organizations.accept-join-request',
  actor: 'client',
  async run(context, input: InputOf<typeof acceptContract>) {
    const scope = await administerForChange(context.tx, context.actor, input.organizationId);
    const request = await decide(context, scope, input.claimId, { state: 'approved' });
    const place = { role: input.role, position: input.position, sections: [...new Set(input.sections)] };
    await insertMembers(context.tx, [{ organization_id: scope.organizationId, user_id: request.user_id, ...place, admitted_by_user: scope.userId }]);
    await queueMail(context, {
      to: request.email,
      kind: 'organizations.join-accepted',
      cause: `claim:${input.claimId}:decided`,
      letter: letters.accepted[request.locale]({ firstName: request.first_name, organization: scope.organizationName, role: input.role, url: `${context.config.publicUrl}/organizations` }),
    });
    const entry = { organizationId: scope.organizationId, ...subjectOf(request) };
    return context.done({}, { action: 'claim.approved', ...entry, after: { inn: request.inn } }, { action: 'member.joined', ...entry, after: place });
  },
});

export const declineJoinRequest = defineChange({
  name: 'organizations.decline-join-request',
  actor: 'client',
  async run(context, input: InputOf<typeof declineContract>) {
    const scope = await administerForChange(context.tx, context.actor, input.organizationId);
    const request = await decide(context, scope, input.claimId, { state: 'rejected', reason: input.reason });
    await queueMail(context, {
      to: request.email,
      kind: 'organizations.join-declined',
      cause: `claim:${input.claimId}:decided`,
      letter: letters.declined[request.locale]({ firstName: request.first_name, organization: scope.organizationName, reason: input.reason, url: `${context.config.publicUrl}/organizations` }),
    });
    return context.done({}, { action: 'claim.rejected', organizationId: scope.organizationId, ...subjectOf(request), after: { inn: request.inn, reason: input.reason } });
  },
});
