import type { InputOf } from '#contract/endpoint.ts';
import type { askManager as contract } from '#contract/organizations.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange } from '#kernel/use-case.ts';
import { findClient } from '#modules/client-base/index.ts';
import { queueMail } from '#modules/notify/index.ts';
import { letters } from '../letters.ts';
import { findClaimOf, markManagerAsked } from '../queries.ts';
import { presentClaim } from './present-claim.ts';

/** Manual, 6.1, second way: the manager is asked for an invitation, once the administrators have been silent for long enough. */
export const askManager = defineChange({
  name: 'organizations.ask-manager',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>) {
    const claim = await findClaimOf(context.tx, context.actor.userId, input.claimId);
    if (!claim) throw new DomainError('not_found');
    if (claim.state !== 'administrators') throw new DomainError('claim_settled');
    if (!claim.overdue) throw new DomainError('too_early');
    if (claim.manager_asked_at !== null) return context.done(presentClaim(claim));
    await markManagerAsked(context.tx, claim.id);
    const client = await findClient(context.tx, claim.inn);
    await queueMail(context, {
      to: client?.manager?.email ?? context.config.provider.dutyManagerEmail,
      kind: 'organizations.manager-asked',
      cause: `claim:${claim.id}:manager-asked`,
      letter: letters.managerAsked.ru({
        claimant: `${context.actor.firstName} ${context.actor.lastName}`,
        organization: client?.name ?? `ИНН ${claim.inn}`,
        inn: claim.inn,
        url: `${context.config.publicUrl}/staff/claims/${claim.id}`,
      }),
    });
    const asked = await findClaimOf(context.tx, context.actor.userId, claim.id);
    return context.done(presentClaim(asked ?? claim), { action: 'claim.manager_asked', subjectName: claim.inn });
  },
});
