import type { DocumentKind } from '#contract/documents.ts';

/** First day of the accounting month; only invoices and acts have one: the month of issue where none is told. */
export function accountingMonthOf(document: { readonly kind: DocumentKind; readonly issuedOn: string; readonly accountingMonth: string | null }): string | null {
  if (document.kind !== 'invoice' && document.kind !== 'act') return null;
  return `${document.accountingMonth ?? document.issuedOn.slice(0, 7)}-01`;
}

/** The day on which invoices and acts of the next month appear, seen from today; both as `YYYY-MM-DD`. */
export function nextPublication(today: string, day: number): string {
  const [year = 0, month = 0, present = 0] = today.split('-').map(Number);
  return new Date(Date.UTC(year, present < day ? month - 1 : month, day)).toISOString().slice(0, 10);
}
