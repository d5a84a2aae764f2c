import type { DocumentKind } from '#contract/documents.ts';

/** First day of the accounting month; only invoices and acts have one: the month of issue where none is told. */
export function accountingMonthOf(document: { readonly kind: DocumentKind; readonly issuedOn: string; readonly accountingMonth: string | null }): string | null {
  if (document.kind !== 'invoice' && document.kind !== 'act') return null;
  return `${document.accountingMonth ?? document.issuedOn.slice(0, 7)}-01`;
}
