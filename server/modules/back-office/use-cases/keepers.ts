import type { Feed, Refusal } from '#contract/back-office.ts';
import type { Db, Tx } from '#kernel/db.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { keepClients, keepManagers, listClientKeys, listManagerKeys, markClientsGone, markManagersGone } from '#modules/client-base/index.ts';
import { keepCloudPrices, keepClouds, listCloudKeys, listCloudPriceKeys, markCloudPricesGone, markCloudsGone } from '#modules/cloud/index.ts';
import {
  keepDocuments, keepPayees, keepPayments, listDocumentKeys, listPayeeKeys, listPaymentKeys, markDocumentsGone, markPayeesGone, markPaymentsGone,
} from '#modules/documents/index.ts';
import {
  keepCatalog, keepContracts, keepProducts, listCatalogKeys, listContractKeys, listProductKeys, markCatalogGone, markContractsGone, markProductsGone,
} from '#modules/products/index.ts';
import type { Checked } from '../checks/rules.ts';

/** `refusals`: what only the table could tell to be wrong. */
interface Kept {
  readonly changed: number;
  readonly refusals: readonly Refusal[];
}

/** Keeps a feed's records, known by source and key; each is a door of the module that owns the table. */
interface Keeper<F extends Feed> {
  /** How many rows are new or have changed; what is the same is not written. Of records with one key the later counts. */
  readonly keep: (context: ChangeContext, source: string, records: ReadonlyArray<Checked<F>>) => Promise<number | Kept>;
  /** Keys of a source's live rows, in their order. */
  readonly listKeys: (db: Db | Tx, source: string, after: string | null, limit: number) => Promise<string[]>;
  /** How many of these were live until now. */
  readonly markGone: (tx: Tx, source: string, keys: readonly string[]) => Promise<number>;
}

const keepers: { readonly [F in Feed]: Keeper<F> } = {
  managers: { keep: keepManagers, listKeys: listManagerKeys, markGone: markManagersGone },
  clients: { keep: keepClients, listKeys: listClientKeys, markGone: markClientsGone },
  catalog: { keep: keepCatalog, listKeys: listCatalogKeys, markGone: markCatalogGone },
  payees: { keep: keepPayees, listKeys: listPayeeKeys, markGone: markPayeesGone },
  contracts: { keep: keepContracts, listKeys: listContractKeys, markGone: markContractsGone },
  products: { keep: keepProducts, listKeys: listProductKeys, markGone: markProductsGone },
  documents: { keep: keepDocuments, listKeys: listDocumentKeys, markGone: markDocumentsGone },
  payments: { keep: keepPayments, listKeys: listPaymentKeys, markGone: markPaymentsGone },
  clouds: { keep: keepClouds, listKeys: listCloudKeys, markGone: markCloudsGone },
  'cloud-prices': { keep: keepCloudPrices, listKeys: listCloudPriceKeys, markGone: markCloudPricesGone },
};

export function keeperOf<F extends Feed>(feed: F): Keeper<F> {
  return keepers[feed];
}

export async function keepRecords<F extends Feed>(feed: F, context: ChangeContext, source: string, records: ReadonlyArray<Checked<F>>): Promise<Kept> {
  if (records.length === 0) return { changed: 0, refusals: [] };
  const kept = await keepers[feed].keep(context, source, records);
  return typeof kept === 'number' ? { changed: kept, refusals: [] } : kept;
}
