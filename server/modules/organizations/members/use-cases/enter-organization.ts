import type { Role } from '#contract/organizations.ts';
import type { Client } from '#kernel/actor.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { DomainError } from '#kernel/errors.ts';
import { findOrganizationOf } from '../queries.ts';

declare const proven: unique symbol;

/** Proof that the actor belongs to the organisation. Made here only; queries of a tenant's data ask for it. */
export interface OrganizationScope {
  readonly [proven]: true;
  readonly organizationId: string;
  readonly userId: string;
  readonly role: Role;
}

/** The gate: whoever is no member reads the same as for an organisation that does not exist. */
export async function enterOrganization(db: Db | Tx, actor: Client, organizationId: string) {
  const organization = await findOrganizationOf(db, actor.userId, organizationId);
  if (!organization) throw new DomainError('not_found');
  const scope = { organizationId, userId: actor.userId, role: organization.role } as OrganizationScope;
  return { scope, organization };
}
