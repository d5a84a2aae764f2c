import type { CompanyAnswer, CompanyRegistry } from '#connectors/company-registry/port.ts';
import { addWorkingMinutes } from '#kernel/working-time.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import { findClient } from '#modules/client-base/index.ts';
import { queueMail } from '#modules/notify/index.ts';
import { lookUpCompanyJob } from '../../companies/jobs.ts';
import { findCompany, isFresh, saveCompany } from '../../companies/queries.ts';
import { listAdministrators, lockOrganizationByInn } from '../../members/queries.ts';
import { letters } from '../letters.ts';
import { findUndecidedInn, listStale, listWaitingByInns, lockInn, lockUndecided, moveClaim } from '../queries.ts';
import { moderateJob } from '../jobs.ts';
import { judgeClaim } from '../rules.ts';
import { admitClaimant, subjectOf } from './admit-claimant.ts';
import { handToAdministrators } from './hand-to-administrators.ts';

type Undecided = NonNullable<Awaited<ReturnType<typeof lockUndecided>>>;

/**
 * Moderates a claim by itself. Runs as often as it likes: a decided claim stays as it is, a waiting
 * one keeps its promise, and every letter has the claim as its cause, so it goes out once. The
 * company registry is asked before; when it does not answer, the claim goes on without it.
 */
export function moderateClaim(registry: CompanyRegistry) {
  return defineChange({
    name: 'organizations.moderate-claim',
    actor: 'system',
    async prepare(context, input: { claimId: string }) {
      const inn = await findUndecidedInn(context.db, input.claimId);
      return inn === null || (await isFresh(context.db, inn)) ? null : registry.find(inn);
    },
    async run(context, input, answer) {
      const claim = await lockUndecided(context.tx, input.claimId);
      if (!claim) return context.done(undefined);
      await lockInn(context.tx, claim.inn);
      await lockOrganizationByInn(context.tx, claim.inn);
      await keepAnswer(context, registry, claim.inn, answer);
      const client = await findClient(context.tx, claim.inn);
      const administrators = await listAdministrators(context.tx, [claim.inn]);
      const verdict = judgeClaim({
        isClient: client !== null,
        isContactPhone: client?.contacts.some((contact) => contact.phone === claim.phone) ?? false,
        administrators: administrators.length,
        isLiquidated: (await findCompany(context.tx, claim.inn))?.status === 'liquidated',
      });
      if (verdict.state === 'approved') {
        const entries = await admitClaimant(context, claim);
        await moveClaim(context.tx, claim.id, ['checking', 'manual'], { state: 'approved', cause: null });
        return context.done(undefined, ...entries);
      }
      if (verdict.state === 'administrators') {
        const entry = await handToAdministrators(context, claim, administrators, ['checking', 'manual']);
        return context.done(undefined, ...(entry ? [entry] : []));
      }
      await moveClaim(context.tx, claim.id, ['checking', 'manual'], {
        state: 'manual',
        cause: verdict.cause,
        promised_by: claim.promised_by ?? addWorkingMinutes(context.clock.now(), context.config.moderationMinutes, context.config.calendar),
      });
      if (client === null) await askToCreate(context, claim);
      return claim.state === 'manual' ? context.done(undefined) : context.done(undefined, { action: 'claim.manual', ...subjectOf(claim), after: { inn: claim.inn } });
    },
  });
}

async function keepAnswer(context: ChangeContext, registry: CompanyRegistry, inn: string, answer: CompanyAnswer | null): Promise<void> {
  if (answer?.kind === 'found') await saveCompany(context.tx, answer.company, registry.name);
  if (answer?.kind !== 'unavailable') return;
  context.log.warn({ code: answer.code, detail: answer.detail }, 'the company registry does not answer');
  await context.enqueue(lookUpCompanyJob, { inn });
}

async function askToCreate(context: ChangeContext, claim: Undecided): Promise<void> {
  await queueMail(context, {
    to: context.config.provider.dutyManagerEmail,
    kind: 'organizations.unknown-inn',
    cause: `claim:${claim.id}:unknown-inn`,
    letter: letters.unknownInn.ru({ inn: claim.inn, url: `${context.config.publicUrl}/staff/claims/${claim.id}` }),
  });
}

/** The client base has new or changed cards: claims that wait for them are looked at again. */
export const recheckClaims = defineChange({
  name: 'organizations.recheck-claims',
  actor: 'system',
  async run(context, input: { inns: string[] }) {
    const claimIds = await listWaitingByInns(context.tx, input.inns);
    await context.enqueueAll(moderateJob, claimIds.map((claimId) => ({ claimId })));
    return context.done(undefined);
  },
});

export const sweepClaims = defineChange({
  name: 'organizations.sweep-claims',
  actor: 'system',
  async run(context, _input: Record<string, never>) {
    const claimIds = await listStale(context.tx);
    await context.enqueueAll(moderateJob, claimIds.map((claimId) => ({ claimId })));
    return context.done(undefined);
  },
});
