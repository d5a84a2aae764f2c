import type { Organization } from '#contract/organizations.ts';
import type { findOrganizationOf } from '../queries.ts';

type Row = NonNullable<Awaited<ReturnType<typeof findOrganizationOf>>>;

export function presentOrganization(row: Row): Organization {
  return {
    id: row.id,
    inn: row.inn,
    name: row.name,
    type: row.type,
    role: row.role,
    position: row.position,
    joinedAt: row.joined_at.toISOString(),
    members: row.members ?? 0,
  };
}
