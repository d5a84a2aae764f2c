import type { Client } from '#kernel/actor.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { DomainError } from '#kernel/errors.ts';
import { enterOrganization, enterOrganizations, type OrganizationScope } from '#modules/organizations/index.ts';
import { findRecipient, type RecipientRow } from '../queries.ts';

/** The gate for those who administer the organisation. */
export async function administer(db: Db | Tx, actor: Client, organizationId: string): Promise<OrganizationScope> {
  const scope = await enterOrganization(db, actor, organizationId);
  if (scope.role !== 'administrator') throw new DomainError('forbidden');
  return scope;
}

/** The gate to a recipient of an organisation that the actor administers. */
export async function enterRecipient(tx: Tx, actor: Client, id: string): Promise<{ recipient: RecipientRow; scope: OrganizationScope }> {
  const scopes = await enterOrganizations(tx, actor, undefined);
  const recipient = await findRecipient(tx, id, scopes.map((scope) => scope.organizationId));
  if (!recipient) throw new DomainError('not_found');
  return { recipient, scope: await administer(tx, actor, recipient.organization_id) };
}
