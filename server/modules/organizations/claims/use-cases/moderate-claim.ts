import { addWorkingMinutes } from '#kernel/working-time.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import { findUsers } from '#modules/accounts/index.ts';
import { findClient } from '#modules/client-base/index.ts';
import { queueMail } from '#modules/notify/index.ts';
import { listAdministrators } from '../../members/queries.ts';
import { letters } from '../letters.ts';
import { listStale, listWaitingByInns, lockInn, lockUndecided, moveClaim } from '../queries.ts';
import { moderateJob } from '../jobs.ts';
import { judgeClaim } from '../rules.ts';
import { admitClaimant } from './admit-claimant.ts';

type Undecided = NonNullable<Awaited<ReturnType<typeof lockUndecided>>>;

/**
 * Moderates a claim by itself. Runs as often as it likes: a decided claim stays as it is, a waiting
 * one keeps its promise, and every letter has the claim as its cause, so it goes out once.
 */
export const moderateClaim = defineChange({
  name: 'organizations.moderate-claim',
  actor: 'system',
  async run(context, input: { claimId: string }) {
    const claim = await lockUndecided(context.tx, input.claimId);
    if (!claim) return context.done(undefined);
    await lockInn(context.tx, claim.inn);
    const client = await findClient(context.tx, claim.inn);
    const administrators = await listAdministrators(context.tx, claim.inn);
    const verdict = judgeClaim({
      isClient: client !== null,
      isContactPhone: client?.contacts.some((contact) => contact.phone === claim.phone) ?? false,
      administrators: administrators.length,
    });
    const entry = { action: `claim.${verdict.state}`, subjectId: claim.id, before: { state: claim.state }, after: { inn: claim.inn } };
    if (verdict.state === 'approved') {
      const organizationId = await admitClaimant(context, claim);
      await moveClaim(context.tx, claim.id, ['checking', 'manual'], { state: 'approved', cause: null });
      return context.done(undefined, { ...entry, organizationId });
    }
    if (verdict.state === 'administrators') {
      await moveClaim(context.tx, claim.id, ['checking', 'manual'], { state: 'administrators', cause: null });
      await askAdministrators(context, claim, administrators);
      return context.done(undefined, entry);
    }
    await moveClaim(context.tx, claim.id, ['checking', 'manual'], {
      state: 'manual',
      cause: verdict.cause,
      promised_by: claim.promised_by ?? addWorkingMinutes(context.clock.now(), context.config.moderationMinutes, context.config.calendar),
    });
    if (verdict.cause === 'inn_unknown') await askToCreate(context, claim);
    return claim.state === 'manual' ? context.done(undefined) : context.done(undefined, entry);
  },
});

async function askToCreate(context: ChangeContext, claim: Undecided): Promise<void> {
  await queueMail(context, {
    to: context.config.provider.dutyManagerEmail,
    kind: 'organizations.unknown-inn',
    cause: `claim:${claim.id}:unknown-inn`,
    letter: letters.unknownInn.ru({ inn: claim.inn, url: `${context.config.publicUrl}/staff/claims/${claim.id}` }),
  });
}

/** Every administrator of the organisation gets the same letter, each in their language. */
export async function askAdministrators(context: ChangeContext, claim: Pick<Undecided, 'id' | 'first_name' | 'last_name'>, administrators: Awaited<ReturnType<typeof listAdministrators>>): Promise<void> {
  const people = await findUsers(context.tx, administrators.map((administrator) => administrator.user_id));
  for (const person of people) {
    await queueMail(context, {
      to: person.email,
      kind: 'organizations.administrator-asked',
      cause: `claim:${claim.id}:administrators`,
      letter: letters.administratorAsked[person.locale]({
        firstName: person.first_name,
        organization: administrators[0]?.name ?? '',
        claimant: `${claim.first_name} ${claim.last_name}`,
        url: `${context.config.publicUrl}/organizations`,
      }),
    });
  }
}

/** The client base has new or changed cards: claims that wait for them are looked at again. */
export const recheckClaims = defineChange({
  name: 'organizations.recheck-claims',
  actor: 'system',
  async run(context, input: { inns: string[] }) {
    for (const claimId of await listWaitingByInns(context.tx, input.inns)) await context.enqueue(moderateJob, { claimId });
    return context.done(undefined);
  },
});

export const sweepClaims = defineChange({
  name: 'organizations.sweep-claims',
  actor: 'system',
  async run(context, _input: Record<string, never>) {
    for (const claimId of await listStale(context.tx)) await context.enqueue(moderateJob, { claimId });
    return context.done(undefined);
  },
});
