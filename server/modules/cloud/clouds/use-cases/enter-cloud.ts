import type { DirectoryPlace } from '#connectors/directory/port.ts';
import type { Client } from '#kernel/actor.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { DomainError } from '#kernel/errors.ts';
import { enterOrganizations, enterSections, openSection, type OrganizationScope } from '#modules/organizations/index.ts';
import { findCloud, listCloudsOf, type CloudRow } from '../queries.ts';
import { placeOf } from '../rules.ts';

declare const proven: unique symbol;

/** Proof that the actor may see and drive a cloud of an organisation. Made here only; queries of a cloud's data ask for it. */
export interface CloudScope {
  readonly [proven]: true;
  readonly organization: OrganizationScope;
  readonly cloudId: string;
  readonly cloudName: string;
  /** Both null: a cloud without a directory. */
  readonly directoryId: string | null;
  readonly place: DirectoryPlace | null;
}

/** The gate to one cloud: for a stranger it reads as one that does not exist, to a member without the section it is forbidden. */
export async function enterCloud(db: Db | Tx, actor: Client, cloudId: string): Promise<CloudScope> {
  const cloud = await findCloud(db, cloudId);
  const belongs = cloud && (await enterOrganizations(db, actor, undefined)).find(({ organizationInn }) => organizationInn === cloud.inn);
  if (!belongs) throw new DomainError('not_found');
  return scopeOf(cloud, openSection(belongs, 'cloud_users'));
}

/** The gate to all clouds of one organisation, or of all in which the section is open; by the names of both. */
export async function enterClouds(db: Db | Tx, actor: Client, organizationId: string | undefined): Promise<CloudScope[]> {
  const organizations = await enterSections(db, actor, organizationId, 'cloud_users');
  const clouds = await listCloudsOf(db, organizations.map(({ organizationInn }) => organizationInn));
  return organizations.flatMap((organization) => clouds.filter(({ inn }) => inn === organization.organizationInn).map((cloud) => scopeOf(cloud, organization)));
}

function scopeOf(cloud: CloudRow, organization: OrganizationScope): CloudScope {
  const known: Omit<CloudScope, typeof proven> = { organization, cloudId: cloud.id, cloudName: cloud.name, directoryId: cloud.directory_id, place: placeOf(cloud) };
  return known as CloudScope;
}
