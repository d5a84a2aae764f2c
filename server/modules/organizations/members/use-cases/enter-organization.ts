import type { Role } from '#contract/organizations.ts';
import type { Section } from '#contract/permissions.ts';
import type { Client } from '#kernel/actor.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { DomainError } from '#kernel/errors.ts';
import { sectionsOf } from '../policy.ts';
import { findMembership, listMemberships, lockOrganizations } from '../queries.ts';

declare const proven: unique symbol;

/** Proof that the actor belongs to the organisation. Made here only; queries of a tenant's data ask for it. */
export interface OrganizationScope {
  readonly [proven]: true;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly organizationInn: string;
  readonly userId: string;
  readonly role: Role;
  readonly sections: readonly Section[];
  /** Since when the place is safe from the provider's later invitees; null when it is not. */
  readonly protectedSince: Date | null;
}

type Membership = NonNullable<Awaited<ReturnType<typeof findMembership>>>;

function scopeOf(row: Membership, userId: string): OrganizationScope {
  const known: Omit<OrganizationScope, typeof proven> = {
    organizationId: row.organization_id,
    organizationName: row.name,
    organizationInn: row.inn,
    userId,
    role: row.role,
    sections: row.sections,
    protectedSince: row.protected_since,
  };
  return known as OrganizationScope;
}

/** The gate: whoever is no member reads the same as for an organisation that does not exist. */
export async function enterOrganization(db: Db | Tx, actor: Client, organizationId: string): Promise<OrganizationScope> {
  const row = await findMembership(db, actor.userId, organizationId);
  if (!row) throw new DomainError('not_found');
  return scopeOf(row, actor.userId);
}

/** The gate to one organisation, or to all of the actor's when none is named; by name. */
export async function enterOrganizations(db: Db | Tx, actor: Client, organizationId: string | undefined): Promise<OrganizationScope[]> {
  if (organizationId !== undefined) return [await enterOrganization(db, actor, organizationId)];
  return (await listMemberships(db, actor.userId)).map((row) => scopeOf(row, actor.userId));
}

/** The same, of those only that the actor administers. */
export async function enterAdministered(db: Db | Tx, actor: Client, organizationId: string | undefined): Promise<OrganizationScope[]> {
  return (await enterOrganizations(db, actor, organizationId)).filter((scope) => scope.role === 'administrator');
}

/** The gate to one section of an organisation. */
export async function enterSection(db: Db | Tx, actor: Client, organizationId: string, section: Section): Promise<OrganizationScope> {
  return openSection(await enterOrganization(db, actor, organizationId), section);
}

/** The gate to a section of an organisation whose gate has been passed. */
export function openSection(scope: OrganizationScope, section: Section): OrganizationScope {
  if (!sectionsOf(scope).includes(section)) throw new DomainError('forbidden');
  return scope;
}

/** The gate to a section of one organisation, or of all in which it is open to the actor when none is named; by name. */
export async function enterSections(db: Db | Tx, actor: Client, organizationId: string | undefined, section: Section): Promise<OrganizationScope[]> {
  if (organizationId !== undefined) return [await enterSection(db, actor, organizationId, section)];
  return (await enterOrganizations(db, actor, undefined)).filter((scope) => sectionsOf(scope).includes(section));
}

/** The gate for changes of who belongs to the organisation: they go one after another, and the role is read under the lock. */
export async function enterForChange(tx: Tx, actor: Client, organizationId: string): Promise<OrganizationScope> {
  await enterOrganization(tx, actor, organizationId);
  await lockOrganizations(tx, [organizationId]);
  return enterOrganization(tx, actor, organizationId);
}

/** As `enterForChange`, for administrators. */
export async function administerForChange(tx: Tx, actor: Client, organizationId: string): Promise<OrganizationScope> {
  const scope = await enterForChange(tx, actor, organizationId);
  if (scope.role !== 'administrator') throw new DomainError('forbidden');
  return scope;
}
