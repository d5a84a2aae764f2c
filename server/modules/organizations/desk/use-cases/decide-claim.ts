import type { InputOf } from '#contract/endpoint.ts';
import type { approveClaim as approveContract, askClaimant as askContract, rejectClaim as rejectContract } from '#contract/organizations.ts';
import type { Staff } from '#kernel/actor.ts';
import { DomainError } from '#kernel/errors.ts';
import { newId } from '#kernel/ids.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import { findUser } from '#modules/accounts/index.ts';
import { queueMail } from '#modules/notify/index.ts';
import { findStaffNames, mayDecideClaims } from '#modules/staff/index.ts';
import { listAdministrators, lockOrganizationByInn } from '../../members/queries.ts';
import { insertClaimMessage, lockInn, moveClaim } from '../../claims/queries.ts';
import { letters } from '../../claims/letters.ts';
import { deskStates } from '../../claims/rules.ts';
import { admitClaimant, subjectOf } from '../../claims/use-cases/admit-claimant.ts';
import { handToAdministrators } from '../../claims/use-cases/hand-to-administrators.ts';
import { findDeskClaim } from '../queries.ts';
import { deskClaimDetailsOf } from './present-desk-claim.ts';

/** Says who was first, when that is why a claim cannot be decided any more. */
async function refuseLate(context: ChangeContext<Staff>, claimId: string): Promise<never> {
  const claim = await findDeskClaim(context.tx, claimId);
  if (!claim) throw new DomainError('not_found');
  if (claim.decided_by === null) throw new DomainError('claim_settled');
  const name = (await findStaffNames(context.tx, [claim.decided_by])).get(claim.decided_by) ?? '';
  throw new DomainError('claim_decided_by_other', { params: { name, state: claim.state, at: claim.decided_at?.toISOString() ?? '' } });
}

/** The claim under the INN's lock, before it is decided. */
async function openClaim(context: ChangeContext<Staff>, claimId: string) {
  const claim = await findDeskClaim(context.tx, claimId);
  if (!claim) throw new DomainError('not_found');
  await lockInn(context.tx, claim.inn);
  await lockOrganizationByInn(context.tx, claim.inn);
  return claim;
}

/**
 * Approves: the claimant becomes administrator. Where somebody has come to administer the
 * organisation since, the decision is theirs: staff never add members beside them.
 */
export const approveClaim = defineChange({
  name: 'organizations.approve-claim',
  actor: 'staff',
  permit: mayDecideClaims,
  async run(context, input: InputOf<typeof approveContract>) {
    const claim = await openClaim(context, input.claimId);
    const administrators = await listAdministrators(context.tx, [claim.inn]);
    if (administrators.length > 0) {
      const entry = await handToAdministrators(context, claim, administrators, deskStates);
      if (!entry) return refuseLate(context, claim.id);
      return context.done(await deskClaimDetailsOf(context, context.tx, claim.id), entry);
    }
    if (!(await moveClaim(context.tx, claim.id, deskStates, { state: 'approved', decided_by: context.actor.staffId }))) return refuseLate(context, claim.id);
    const entries = await admitClaimant(context, claim);
    const user = await findUser(context.tx, claim.user_id);
    const details = await deskClaimDetailsOf(context, context.tx, claim.id);
    await queueMail(context, {
      to: user.email,
      kind: 'organizations.claim-approved',
      cause: `claim:${claim.id}:decided`,
      letter: letters.approved[user.locale]({ firstName: user.first_name, organization: details.organizationName ?? `ИНН ${claim.inn}`, url: `${context.config.publicUrl}/organizations` }),
    });
    return context.done(details, ...entries);
  },
});

export const rejectClaim = defineChange({
  name: 'organizations.reject-claim',
  actor: 'staff',
  permit: mayDecideClaims,
  async run(context, input: InputOf<typeof rejectContract>) {
    const claim = await openClaim(context, input.claimId);
    if (!(await moveClaim(context.tx, claim.id, deskStates, { state: 'rejected', decided_by: context.actor.staffId, reason: input.reason }))) return refuseLate(context, claim.id);
    const user = await findUser(context.tx, claim.user_id);
    await queueMail(context, {
      to: user.email,
      kind: 'organizations.claim-rejected',
      cause: `claim:${claim.id}:decided`,
      letter: letters.rejected[user.locale]({ firstName: user.first_name, inn: claim.inn, reason: input.reason, url: `${context.config.publicUrl}/organizations` }),
    });
    return context.done(await deskClaimDetailsOf(context, context.tx, claim.id), { action: 'claim.rejected', ...subjectOf(claim), after: { inn: claim.inn, reason: input.reason } });
  },
});

/** Asks the client; the promised hour stands still until the answer comes. */
export const askClaimant = defineChange({
  name: 'organizations.ask-claimant',
  actor: 'staff',
  permit: mayDecideClaims,
  async run(context, input: InputOf<typeof askContract>) {
    const claim = await openClaim(context, input.claimId);
    if (!(await moveClaim(context.tx, claim.id, ['manual'], { state: 'question' }))) return refuseLate(context, claim.id);
    const messageId = newId();
    await insertClaimMessage(context.tx, { id: messageId, claim_id: claim.id, author_kind: 'staff', author_id: context.actor.staffId, author_name: context.actor.name, text: input.text });
    const user = await findUser(context.tx, claim.user_id);
    await queueMail(context, {
      to: user.email,
      kind: 'organizations.claim-question',
      cause: `claim-message:${messageId}`,
      letter: letters.question[user.locale]({ firstName: user.first_name, inn: claim.inn, text: input.text, url: `${context.config.publicUrl}/organizations` }),
    });
    return context.done(await deskClaimDetailsOf(context, context.tx, claim.id), { action: 'claim.asked', ...subjectOf(claim), after: { inn: claim.inn } });
  },
});
