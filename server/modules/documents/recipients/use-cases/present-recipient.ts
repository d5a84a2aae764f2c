import type { BillRecipient } from '#contract/documents.ts';
import type { OrganizationScope } from '#modules/organizations/index.ts';
import type { RecipientRow } from '../queries.ts';

export function presentRecipient(row: RecipientRow, scope: OrganizationScope): BillRecipient {
  return {
    id: row.id,
    organization: { id: scope.organizationId, name: scope.organizationName, inn: scope.organizationInn },
    email: row.email,
    state: row.state,
    addedBy: row.last_name === null ? null : `${row.last_name} ${row.first_name}`,
    askedAt: row.asked_at.toISOString(),
    settledAt: row.settled_at?.toISOString() ?? null,
  };
}
