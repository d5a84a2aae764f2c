import type { ClaimState, ManualCause } from '#contract/organizations.ts';

/** States in which a claim still waits for something. */
export const openStates = ['checking', 'manual', 'question', 'administrators'] as const satisfies readonly ClaimState[];
/** States in which the provider may decide. */
export const deskStates = ['manual', 'question'] as const satisfies readonly ClaimState[];

export const claimsPerPerson = { count: 40, seconds: 24 * 3600 };

/** A claim that has been "checking" for so long has lost its job and gets another. */
export const STALE_AFTER_SECONDS = 30;

export type Verdict = { state: 'approved' } | { state: 'administrators' } | { state: 'manual'; cause: ManualCause };

/** Working days after which administrators are reminded of a join request, and after which other ways open (manual, 6.1). */
export const REMIND_AFTER_DAYS = 3;
export const OVERDUE_AFTER_DAYS = 7;

/** The rules of automatic moderation (manual, 5). A company that is no more is for a person to judge. */
export function judgeClaim(facts: { isClient: boolean; isContactPhone: boolean; administrators: number; isLiquidated: boolean }): Verdict {
  if (facts.administrators > 0) return { state: 'administrators' };
  if (facts.isLiquidated) return { state: 'manual', cause: 'liquidated' };
  if (!facts.isClient) return { state: 'manual', cause: 'inn_unknown' };
  return facts.isContactPhone ? { state: 'approved' } : { state: 'manual', cause: 'phone_unknown' };
}
