import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import { latestByKey } from '#kernel/copied-rows.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { saveCatalogItems } from '../queries.ts';

/** Keeps what a source says of the products that there are; of records with one key the later counts. */
export async function keepCatalog(context: ChangeContext, source: string, records: ReadonlyArray<ExchangeRecord<'catalog'>>): Promise<number> {
  return saveCatalogItems(context.tx, source, latestByKey(records));
}
