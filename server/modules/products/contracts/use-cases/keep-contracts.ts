import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import { latestByKey } from '#kernel/copied-rows.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { saveContracts } from '../queries.ts';

/** Keeps what a source says of contracts; of records with one key the later counts. Products may name them before they are there. */
export async function keepContracts(context: ChangeContext, source: string, records: ReadonlyArray<ExchangeRecord<'contracts'>>): Promise<number> {
  return saveContracts(context.tx, source, latestByKey(records));
}
