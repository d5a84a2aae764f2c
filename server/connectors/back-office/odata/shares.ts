import type { Row } from './base.ts';
import type { Entity } from './mapping.ts';
import { numberOf } from './lines.ts';

const EMPTY_KEY = '00000000-0000-0000-0000-000000000000';

/**
 * A payment for several invoices is a record for each: the first keeps the document's key, the others have the
 * invoice's behind it. In the order of invoices, so that rows that only change places change nothing.
 */
export function sharesOf(shares: NonNullable<Entity['shares']>, payment: Record<string, unknown> & { id: unknown }, rows: readonly Row[]): Record<string, unknown>[] {
  const kopecks = new Map<string, number>();
  for (const row of rows) {
    const invoice = String(row[shares.invoiceId] ?? EMPTY_KEY);
    kopecks.set(invoice, (kopecks.get(invoice) ?? 0) + Math.round(numberOf(row[shares.amount]) * 100));
  }
  const amounts = [...kopecks].filter(([, amount]) => amount !== 0).toSorted(([one], [other]) => (one < other ? -1 : 1));
  if (amounts.length === 0) return [payment];
  return amounts.map(([invoice, amount], index) => ({
    ...payment,
    id: index === 0 ? payment.id : `${String(payment.id)}:${invoice}`,
    amount: amount / 100,
    ...(invoice === EMPTY_KEY ? {} : { invoiceId: invoice }),
  }));
}
