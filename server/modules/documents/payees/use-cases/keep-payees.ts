import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import { latestByKey } from '#kernel/copied-rows.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { savePayees } from '../queries.ts';

/** Keeps what a source says of the provider's own companies, to whose accounts clients pay. */
export async function keepPayees(context: ChangeContext, source: string, records: ReadonlyArray<ExchangeRecord<'payees'>>): Promise<number> {
  return savePayees(context.tx, source, latestByKey(records));
}
