import type { Home } from '#contract/home.ts';
import type { Claim } from '#contract/organizations.ts';

const WHILE_EMPTY_MS = 2000;

/**
 * How often to ask for the home page again. A page with nothing in it may be that of somebody who
 * registered a moment ago and whose claim is not there yet; so it is asked often while `justOpened`.
 */
export function homePace(home: Pick<Home, 'organizations' | 'claims'> | undefined, justOpened: boolean, claimsPace: (claims: readonly Claim[]) => number | false): number | false {
  if (!home) return false;
  const empty = home.organizations.length === 0 && home.claims.length === 0;
  return empty ? justOpened && WHILE_EMPTY_MS : claimsPace(home.claims);
}
