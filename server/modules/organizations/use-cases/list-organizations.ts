import type { OutputOf } from '#contract/endpoint.ts';
import type { listOrganizations as contract } from '#contract/organizations.ts';
import type { Db } from '#kernel/db.ts';
import { defineRead } from '#kernel/use-case.ts';
import { listClaimsOf } from '../claims/queries.ts';
import { presentClaim } from '../claims/use-cases/present-claim.ts';
import { listOrganizationsOf } from '../members/queries.ts';
import { noticesFor } from '../notices/use-cases/list-notices.ts';
import { presentOrganization } from '../members/use-cases/present-organization.ts';

/**
 * A person's organisations and the claims under way. Claims are read first: one that is approved
 * in between shows as both, never as neither, and the page goes on asking.
 */
export async function organizationsAndClaims(db: Db, userId: string): Promise<OutputOf<typeof contract>> {
  const claims = await listClaimsOf(db, userId);
  const organizations = await listOrganizationsOf(db, userId);
  const notices = await noticesFor(db, userId, organizations.filter((organization) => organization.role === 'administrator'));
  return { organizations: organizations.map(presentOrganization), claims: claims.map(presentClaim), notices };
}

/** Manual, 5: «Мои организации». */
export const listOrganizations = defineRead({
  name: 'organizations.list',
  actor: 'client',
  run: (context, _input: unknown) => organizationsAndClaims(context.db, context.actor.userId),
});
