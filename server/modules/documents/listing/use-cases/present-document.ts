import type { Document } from '#contract/documents.ts';
import type { OrganizationScope } from '#modules/organizations/index.ts';
import type { DocumentRow } from '../queries.ts';

type Row = Omit<DocumentRow, 'payee_key' | 'purpose' | 'file_id' | 'printed_from' | 'source'>;

export function presentDocument(row: Row, organization: Document['organization']): Document {
  return {
    id: row.id,
    organization,
    kind: row.kind,
    number: row.number,
    title: row.title,
    issuedOn: row.issued_on,
    accountingMonth: row.accounting_month,
    contract: row.contract_id !== null && row.contract_number !== null ? { id: row.contract_id, number: row.contract_number } : null,
    total: row.total,
    paid: row.kind === 'invoice' ? row.paid : null,
    payment: row.payment,
    dueOn: row.due_on,
    hasFile: row.has_file,
  };
}

/** Whose it is of the organisations that the actor has entered. */
export function organizationOf(row: { readonly inn: string }, scopes: readonly OrganizationScope[]): Document['organization'] {
  const scope = scopes.find(({ organizationInn }) => organizationInn === row.inn);
  if (!scope) throw new Error('a document of an organisation that was not entered');
  return { id: scope.organizationId, name: scope.organizationName, inn: scope.organizationInn };
}
