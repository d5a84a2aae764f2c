import type { showProfile } from '#contract/accounts.ts';
import type { OutputOf } from '#contract/endpoint.ts';

/** Seconds that a link to a mailbox lives. */
export const EMAIL_LINK_LIVES = 24 * 3600;

export const linksPerPerson = { count: 5, seconds: 3600 };
export const phoneRequestsPerPerson = { count: 3, seconds: 24 * 3600 };
export const passwordTriesPerPerson = { count: 5, seconds: 15 * 60 };

/** A birth date must lie in the past, and within a human life. Dates as `YYYY-MM-DD`. */
export function birthDateProblem(birthDate: string | null, today: string): 'date_in_future' | 'date_invalid' | null {
  if (birthDate === null) return null;
  if (birthDate > today) return 'date_in_future';
  return birthDate < '1900-01-01' ? 'date_invalid' : null;
}

type Profile = OutputOf<typeof showProfile>;

/** What a saved form changed, as it was and as it is; null when nothing. A new address counts as asked for. */
export function profileChangesOf(before: Profile, after: Profile): { before: Partial<Profile>; after: Partial<Profile> } | null {
  const changed = (['lastName', 'firstName', 'patronymic', 'birthDate', 'pendingEmail'] as const).filter((name) => before[name] !== after[name]);
  if (changed.length === 0) return null;
  const only = (from: Profile) => Object.fromEntries(changed.map((name) => [name, from[name]]));
  return { before: only(before), after: only(after) };
}
