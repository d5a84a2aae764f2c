import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import { latestByKey } from '#kernel/copied-rows.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { lockOrganizationsByInn } from '#modules/organizations/index.ts';
import { mergeAdditions } from '../../additions/queries.ts';
import { saveProducts } from '../queries.ts';

/**
 * Keeps what a source says of clients' products; of records with one key the later counts. A product that the client
 * has added becomes one with that of the source, under the lock under which clients add.
 */
export async function keepProducts(context: ChangeContext, source: string, records: ReadonlyArray<ExchangeRecord<'products'>>): Promise<number> {
  const { tx } = context;
  const inns = await saveProducts(tx, source, latestByKey(records));
  if (inns.length > 0) {
    await lockOrganizationsByInn(tx, inns);
    await mergeAdditions(tx, inns);
  }
  return inns.length;
}
