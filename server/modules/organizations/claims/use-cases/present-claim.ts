import type { Claim } from '#contract/organizations.ts';
import { presentCompany } from '../../companies/use-cases/present-company.ts';
import type { findClaimOf } from '../queries.ts';

type Row = NonNullable<Awaited<ReturnType<typeof findClaimOf>>>;

/** A claim as its author sees it: why it waits stays with the provider. */
export function presentClaim(row: Row): Claim {
  const message = row.state === 'rejected' ? row.reason : row.state === 'question' ? row.question : null;
  return {
    id: row.id,
    inn: row.inn,
    type: row.type,
    position: row.position,
    state: row.state,
    createdAt: row.created_at.toISOString(),
    promisedBy: row.state === 'manual' ? (row.promised_by?.toISOString() ?? null) : null,
    message,
    company: presentCompany(row),
    overdue: row.state === 'administrators' && row.overdue,
    managerAskedAt: row.manager_asked_at?.toISOString() ?? null,
  };
}
