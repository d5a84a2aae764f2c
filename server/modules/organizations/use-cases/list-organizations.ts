import type { OutputOf } from '#contract/endpoint.ts';
import type { listOrganizations as contract } from '#contract/organizations.ts';
import type { Db } from '#kernel/db.ts';
import { defineRead } from '#kernel/use-case.ts';
import { listClaimsOf } from '../claims/queries.ts';
import { presentClaim } from '../claims/use-cases/present-claim.ts';
import { listOrganizationsOf } from '../members/queries.ts';
import { presentOrganization } from '../members/use-cases/present-organization.ts';

/** A person's organisations and the claims under way. */
export async function organizationsAndClaims(db: Db, userId: string): Promise<OutputOf<typeof contract>> {
  const [organizations, claims] = await Promise.all([listOrganizationsOf(db, userId), listClaimsOf(db, userId)]);
  return { organizations: organizations.map(presentOrganization), claims: claims.map(presentClaim) };
}

/** Manual, 5: «Мои организации». */
export const listOrganizations = defineRead({
  name: 'organizations.list',
  actor: 'client',
  run: (context, _input: unknown) => organizationsAndClaims(context.db, context.actor.userId),
});
