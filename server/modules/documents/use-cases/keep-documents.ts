import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import { latestByKey } from '#kernel/copied-rows.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { hasBaseline } from '#modules/client-base/index.ts';
import { lockPaid, sumUpPaid } from '../payments/queries.ts';
import { saveDocuments } from '../queries.ts';
import { accountingMonthOf } from '../rules.ts';

/** Keeps what a source says of clients' documents. Payments, contracts and payees may come before or after them. */
export async function keepDocuments({ tx }: ChangeContext, source: string, records: ReadonlyArray<ExchangeRecord<'documents'>>): Promise<number> {
  await lockPaid(tx, source);
  const isNews = await hasBaseline(tx, source, 'documents');
  const changed = await saveDocuments(tx, source, latestByKey(records).map((record) => ({ ...record, month: accountingMonthOf(record) })), isNews);
  await sumUpPaid(tx, source, changed);
  return changed.length;
}
