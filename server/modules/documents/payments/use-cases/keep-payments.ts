import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import { latestByKey } from '#kernel/copied-rows.ts';
import type { Tx } from '#kernel/db.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { lockPaid, savePayments, sumUpPaid, takePaymentsAway } from '../queries.ts';

/** Keeps what a source says of clients' payments. The invoice may come later than its payment. */
export async function keepPayments({ tx }: ChangeContext, source: string, records: ReadonlyArray<ExchangeRecord<'payments'>>): Promise<number> {
  await lockPaid(tx, source);
  const saved = await savePayments(tx, source, latestByKey(records));
  await sumUpPaid(tx, source, saved.flatMap((row) => row.invoice_keys));
  return saved.length;
}

/** A payment that the source has no more pays for nothing. Answers how many were live until now. */
export async function markPaymentsGone(tx: Tx, source: string, keys: readonly string[]): Promise<number> {
  await lockPaid(tx, source);
  const invoiceKeys = await takePaymentsAway(tx, source, keys);
  await sumUpPaid(tx, source, invoiceKeys);
  return invoiceKeys.length;
}
