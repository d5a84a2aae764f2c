import type * as z from 'zod/mini';
import type { registrationState } from '#contract/accounts.ts';

export type RegistrationState = z.output<typeof registrationState>;

export const registrationSteps = ['details', 'organization', 'code'] as const;
export type RegistrationStep = (typeof registrationSteps)[number];

/** Whoever registers by an invitation says nothing of an organisation: it is known. */
export const invitedSteps = ['details', 'code'] as const satisfies readonly RegistrationStep[];

/** The step to show: the wanted one, or the last before it that what the server knows allows. */
export function reachableStep(wanted: RegistrationStep, known: RegistrationState | null, all: readonly RegistrationStep[] = registrationSteps): RegistrationStep {
  if (!known) return 'details';
  const reachable = all.filter((step) => step !== 'code' || known.code);
  return reachable.includes(wanted) ? wanted : (reachable.at(-1) ?? 'details');
}
