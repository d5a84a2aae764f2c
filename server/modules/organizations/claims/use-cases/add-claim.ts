import type { InputOf } from '#contract/endpoint.ts';
import type { addClaim as contract } from '#contract/organizations.ts';
import { DomainError } from '#kernel/errors.ts';
import { newId } from '#kernel/ids.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import { findUser, journalActor } from '#modules/accounts/index.ts';
import { isMemberByInn } from '../../members/queries.ts';
import { moderateJob } from '../jobs.ts';
import { findClaimOf, insertClaim } from '../queries.ts';
import { claimsPerPerson } from '../rules.ts';
import { presentClaim } from './present-claim.ts';

type Wanted = InputOf<typeof contract>['organization'];

/** Writes the claim and queues its moderation; the id, or why not. */
async function makeClaim(context: ChangeContext, userId: string, wanted: Wanted): Promise<{ id: string } | { refused: 'already_member' | 'claim_exists' }> {
  if (await isMemberByInn(context.tx, userId, wanted.inn)) return { refused: 'already_member' };
  const id = newId();
  if (!(await insertClaim(context.tx, { id, user_id: userId, ...wanted }))) return { refused: 'claim_exists' };
  await context.enqueue(moderateJob, { claimId: id });
  return { id };
}

/** Manual, 5: «Добавить организацию». */
export const addClaim = defineChange({
  name: 'organizations.add-claim',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>) {
    await takeUseOrRefuse(context.tx, `claims:${context.actor.userId}`, claimsPerPerson);
    const made = await makeClaim(context, context.actor.userId, input.organization);
    if ('refused' in made) throw new DomainError(made.refused);
    const claim = await findClaimOf(context.tx, context.actor.userId, made.id);
    if (!claim) throw new DomainError('not_found');
    return context.done(presentClaim(claim), { action: 'claim.added', subjectName: claim.inn, after: { position: claim.position } });
  },
});

/** The organisation that was named in the registration's wizard. Run twice, it makes one claim. */
export const claimAtRegistration = defineChange({
  name: 'organizations.claim-at-registration',
  actor: 'system',
  async run(context, input: { userId: string; organization: Wanted }) {
    const made = await makeClaim(context, input.userId, input.organization);
    if ('refused' in made) return context.done(undefined);
    const user = await findUser(context.tx, input.userId);
    return context.done(undefined, { action: 'claim.added', actor: journalActor(user), subjectName: input.organization.inn, after: { position: input.organization.position } });
  },
});
