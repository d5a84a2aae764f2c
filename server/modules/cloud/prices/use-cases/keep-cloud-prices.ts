import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import { latestByKey } from '#kernel/copied-rows.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { markCloudPricesGone, saveCloudPrices } from '../queries.ts';

/** Keeps what the back office says that requests cost; of records with one key the later counts. */
export async function keepCloudPrices({ tx }: ChangeContext, source: string, records: ReadonlyArray<ExchangeRecord<'cloud-prices'>>): Promise<number> {
  const latest = latestByKey(records);
  const gone = await markCloudPricesGone(tx, source, latest.filter(({ removed }) => removed).map(({ id }) => id));
  return gone + (await saveCloudPrices(tx, source, latest.filter(({ removed }) => !removed)));
}
