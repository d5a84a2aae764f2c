import type { Claim } from '#contract/organizations.ts';

const SECONDS = 1000;
/** Automatic moderation takes seconds. */
const WHILE_CHECKING = 2 * SECONDS;
/** A person decides these: within the hour, or when they answer. */
const WHILE_WAITING = 30 * SECONDS;

/** How often to ask again, in milliseconds: as often as something may happen to one of the claims. */
export function claimsPace(claims: readonly Pick<Claim, 'state'>[]): number | false {
  if (claims.some((claim) => claim.state === 'checking')) return WHILE_CHECKING;
  const waits = claims.some(({ state }) => state === 'manual' || state === 'question' || state === 'administrators');
  return waits && WHILE_WAITING;
}
