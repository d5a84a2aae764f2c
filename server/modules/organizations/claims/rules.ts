import type { ClaimState, ManualCause } from '#contract/organizations.ts';

/** States in which a claim still waits for something. */
export const openStates = ['checking', 'manual', 'question', 'administrators'] as const satisfies readonly ClaimState[];
/** States in which the provider may decide. */
export const deskStates = ['manual', 'question'] as const satisfies readonly ClaimState[];

export const claimsPerPerson = { count: 40, seconds: 24 * 3600 };

/** A claim that has been "checking" for so long has lost its job and gets another. */
export const STALE_AFTER_SECONDS = 30;

export type Verdict = { state: 'approved' } | { state: 'administrators' } | { state: 'manual'; cause: ManualCause };

/** The rules of automatic moderation (manual, 5). */
export function judgeClaim(facts: { isClient: boolean; isContactPhone: boolean; administrators: number }): Verdict {
  if (facts.administrators > 0) return { state: 'administrators' };
  if (!facts.isClient) return { state: 'manual', cause: 'inn_unknown' };
  return facts.isContactPhone ? { state: 'approved' } : { state: 'manual', cause: 'phone_unknown' };
}
