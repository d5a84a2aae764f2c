import type { ClaimState } from '#contract/organizations.ts';
import type { JournalEntry } from '#kernel/runtime.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { addWorkingDays } from '#kernel/working-time.ts';
import { queueMails } from '#modules/notify/index.ts';
import type { listAdministrators } from '../../members/queries.ts';
import { letters } from '../letters.ts';
import { moveClaim } from '../queries.ts';
import { OVERDUE_AFTER_DAYS, REMIND_AFTER_DAYS } from '../rules.ts';
import { subjectOf } from './admit-claimant.ts';

interface Asking {
  readonly id: string;
  readonly user_id: string;
  readonly inn: string;
  readonly first_name: string;
  readonly last_name: string;
}

type Administrators = Awaited<ReturnType<typeof listAdministrators>>;

/** Makes the claim a join request: every administrator of the organisation gets the same letter, each in their language. Null when somebody was first. */
export async function handToAdministrators(context: ChangeContext, claim: Asking, administrators: Administrators, from: readonly ClaimState[]): Promise<JournalEntry | null> {
  const now = context.clock.now();
  const { calendar } = context.config;
  const moved = await moveClaim(context.tx, claim.id, from, {
    state: 'administrators',
    cause: null,
    remind_at: addWorkingDays(now, REMIND_AFTER_DAYS, calendar),
    reminded_at: null,
    overdue_at: addWorkingDays(now, OVERDUE_AFTER_DAYS, calendar),
    manager_asked_at: null,
  });
  if (!moved) return null;
  await queueMails(context, lettersToAdministrators(context, administrators, claim, 'asked'));
  return { action: 'claim.administrators', organizationId: administrators[0]?.organization_id ?? null, ...subjectOf(claim), after: { inn: claim.inn } };
}

/** The letters that tell them of the request, or remind them. */
export function lettersToAdministrators(context: ChangeContext, administrators: Administrators, claim: Pick<Asking, 'id' | 'first_name' | 'last_name'>, why: 'asked' | 'reminded') {
  const words = why === 'asked' ? letters.administratorAsked : letters.administratorReminded;
  return administrators.map((person) => ({
    to: person.email,
    kind: `organizations.administrator-${why}`,
    cause: why === 'asked' ? `claim:${claim.id}:administrators` : `claim:${claim.id}:reminder`,
    letter: words[person.locale]({
      firstName: person.first_name,
      organization: person.name,
      claimant: `${claim.first_name} ${claim.last_name}`,
      url: `${context.config.publicUrl}/employees/requests?organization=${person.organization_id}`,
    }),
  }));
}
