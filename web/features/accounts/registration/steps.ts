import type * as z from 'zod/mini';
import type { registrationState } from '#contract/accounts.ts';

export type RegistrationState = z.output<typeof registrationState>;

export const registrationSteps = ['details', 'organization', 'code'] as const;
export type RegistrationStep = (typeof registrationSteps)[number];

/** The step to show: the wanted one, or the last before it that what the server knows allows. */
export function reachableStep(wanted: RegistrationStep, known: RegistrationState | null): RegistrationStep {
  if (!known) return 'details';
  return wanted === 'code' && !known.code ? 'organization' : wanted;
}
