import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { saveManagers } from '../queries.ts';

/** Keeps what a source says of the provider's managers, who are known by their e-mail; of one named twice the later record counts. */
export async function keepManagers(context: ChangeContext, source: string, records: ReadonlyArray<ExchangeRecord<'managers'>>): Promise<number> {
  return saveManagers(context.tx, source, [...new Map(records.map((record) => [record.email, record])).values()]);
}
