import type { Organization } from '#contract/organizations.ts';
import { presentCompany } from '../../companies/use-cases/present-company.ts';
import { abilitiesOf, sectionsOf } from '../policy.ts';
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
    sections: sectionsOf(row),
    abilities: abilitiesOf(row),
    company: presentCompany(row),
  };
}
