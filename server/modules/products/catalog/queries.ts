import { sql } from 'kysely';
import type { ProductCategory } from '#contract/products.ts';
import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import { liveKeysOf, vanishingFrom } from '#kernel/copied-rows.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { containsWords } from '../queries.ts';

/** Writes what differs, in the order of keys; answers how many rows are new or have changed. */
export async function saveCatalogItems(tx: Tx, source: string, records: ReadonlyArray<ExchangeRecord<'catalog'>>): Promise<number> {
  const { rows } = await sql`
    insert into catalog_items as c (id, source, external_id, name, category, vanished_at)
    select r.row_id, ${source}, r.id, r.name, r.category, case when r.removed then kabinet_now() end
    from jsonb_to_recordset(${JSON.stringify(records.map((record) => ({ row_id: newId(), ...record })))}::jsonb)
      as r(row_id uuid, id text, name text, category product_category, removed boolean)
    left join catalog_items known on known.source = ${source} and known.external_id = r.id
    where case when known.id is null then not r.removed else (known.name, known.category, known.vanished_at is not null) is distinct from (r.name, r.category, r.removed) end
    order by r.id
    on conflict (source, external_id) do update set name = excluded.name, category = excluded.category, vanished_at = excluded.vanished_at
    returning c.id`.execute(tx);
  return rows.length;
}

export const listCatalogKeys = liveKeysOf('catalog_items');
export const markCatalogGone = vanishingFrom('catalog_items');

export interface CatalogItem {
  readonly id: string;
  readonly name: string;
  readonly category: ProductCategory;
}

/** The source of what the portal brings itself. */
const SHIPPED = 'portal';

/** Names in which all of the words stand, each once: a connected source knows them better than what the portal brings. */
export async function findCatalogItems(db: Db, words: readonly string[], limit: number): Promise<CatalogItem[]> {
  const { rows } = await sql<CatalogItem>`
    select id, name, category from (
      select distinct on (name) id, name, category from catalog_items
      where vanished_at is null and ${containsWords(sql`name`, words)}
      order by name, source = ${SHIPPED}, id
    ) found order by category, name limit ${limit}`.execute(db);
  return rows;
}

export async function findCatalogItem(tx: Tx, id: string): Promise<CatalogItem | undefined> {
  return tx.selectFrom('catalog_items').select(['id', 'name', 'category']).where('id', '=', id).where('vanished_at', 'is', null).executeTakeFirst();
}
