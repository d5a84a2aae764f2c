import type { Claim, Organization } from '#contract/organizations.ts';

const SECONDS = 1000;
/** Automatic moderation takes seconds. */
const WHILE_CHECKING = 2 * SECONDS;
/** A person decides these: within the hour, or when they answer. */
const WHILE_WAITING = 30 * SECONDS;
const WHILE_EMPTY = 2 * SECONDS;

interface Shown {
  readonly organizations: readonly Pick<Organization, 'id'>[];
  readonly claims: readonly Pick<Claim, 'state'>[];
}

/**
 * How often to ask again, in milliseconds: as often as something may happen to one of the claims. Where
 * there is nothing at all, somebody may have registered a moment ago and the claim is not there yet.
 */
export function organizationsPace(shown: Shown | undefined, justOpened: boolean): number | false {
  if (!shown) return false;
  const { organizations, claims } = shown;
  if (organizations.length === 0 && claims.length === 0) return justOpened && WHILE_EMPTY;
  if (claims.some((claim) => claim.state === 'checking')) return WHILE_CHECKING;
  const waits = claims.some(({ state }) => state === 'manual' || state === 'question' || state === 'administrators');
  return waits && WHILE_WAITING;
}
