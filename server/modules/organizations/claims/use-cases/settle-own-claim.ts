import type { InputOf } from '#contract/endpoint.ts';
import type { answerClaimQuestion as answerContract, withdrawClaim as withdrawContract } from '#contract/organizations.ts';
import type { Client } from '#kernel/actor.ts';
import { DomainError } from '#kernel/errors.ts';
import { newId } from '#kernel/ids.ts';
import { addWorkingMinutes } from '#kernel/working-time.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import { personName } from '#modules/accounts/index.ts';
import { findClaimOf, insertClaimMessage, moveClaim } from '../queries.ts';
import { openStates } from '../rules.ts';
import { presentClaim } from './present-claim.ts';

async function ownClaim(context: ChangeContext<Client>, claimId: string) {
  const claim = await findClaimOf(context.tx, context.actor.userId, claimId);
  if (!claim) throw new DomainError('not_found');
  return claim;
}

export const withdrawClaim = defineChange({
  name: 'organizations.withdraw-claim',
  actor: 'client',
  async run(context, input: InputOf<typeof withdrawContract>) {
    const claim = await ownClaim(context, input.claimId);
    if (!(await moveClaim(context.tx, claim.id, openStates, { state: 'withdrawn' }))) throw new DomainError('claim_settled');
    return context.done(presentClaim(await ownClaim(context, claim.id)), { action: 'claim.withdrawn', subjectName: claim.inn });
  },
});

/** The client's answer brings the claim back to the queue, with a new promise. */
export const answerClaimQuestion = defineChange({
  name: 'organizations.answer-claim-question',
  actor: 'client',
  async run(context, input: InputOf<typeof answerContract>) {
    const claim = await ownClaim(context, input.claimId);
    const promisedBy = addWorkingMinutes(context.clock.now(), context.config.moderationMinutes, context.config.calendar);
    if (!(await moveClaim(context.tx, claim.id, ['question'], { state: 'manual', promised_by: promisedBy }))) throw new DomainError('claim_settled');
    const { userId, firstName, lastName } = context.actor;
    await insertClaimMessage(context.tx, { id: newId(), claim_id: claim.id, author_kind: 'client', author_id: userId, author_name: personName({ last_name: lastName, first_name: firstName }), text: input.text });
    return context.done(presentClaim(await ownClaim(context, claim.id)), { action: 'claim.answered', subjectName: claim.inn });
  },
});
