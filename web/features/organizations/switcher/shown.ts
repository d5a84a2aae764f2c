import type { Claim, Notice, Organization } from '#contract/organizations.ts';

interface Known {
  readonly organizations: readonly Organization[];
  readonly claims: readonly Claim[];
  readonly notices: readonly Notice[];
}

interface Shown extends Known {
  /** The one that is shown of several; undefined where all are. */
  readonly only: Organization | undefined;
}

/** What pages show of all that is known: with one organisation chosen only what is of it, so no claims, which are of others. */
export function shownOf({ organizations, claims, notices }: Known, chosen: string | undefined): Shown {
  const only = organizations.find(({ id }) => id === chosen);
  if (!only || organizations.length + claims.length === 1) return { only: undefined, organizations, claims, notices };
  return { only, organizations: [only], claims: [], notices: notices.filter(({ organizationId }) => organizationId === only.id) };
}
