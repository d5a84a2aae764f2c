import { sql, type RawBuilder } from 'kysely';
import type { ProductCategory } from '#contract/products.ts';
import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import { liveKeysOf, vanishingFrom } from '#kernel/copied-rows.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { shownAdditions } from '../additions/queries.ts';
import { uncovered } from '../contracts/queries.ts';
import { containsWords, namedProduct } from '../queries.ts';

/** Writes what differs, in the order of keys; answers the INN of each row that is new or has changed. */
export async function saveProducts(tx: Tx, source: string, records: ReadonlyArray<ExchangeRecord<'products'>>): Promise<string[]> {
  const { rows } = await sql<{ inn: string }>`
    insert into products as p (id, source, external_id, inn, category, name, registration_number, quantity, contract_key, vanished_at)
    select r.row_id, ${source}, r.id, r.inn, r.category, r.name, r."registrationNumber", r.quantity, r."contractId", case when r.removed then kabinet_now() end
    from jsonb_to_recordset(${JSON.stringify(records.map((record) => ({ row_id: newId(), ...record })))}::jsonb)
      as r(row_id uuid, id text, inn text, category product_category, name text, "registrationNumber" text, quantity int, "contractId" text, removed boolean)
    left join products known on known.source = ${source} and known.external_id = r.id
    where case when known.id is null then not r.removed else
      (known.inn, known.category, known.name, known.registration_number, known.quantity, known.contract_key, known.vanished_at is not null)
        is distinct from (r.inn, r.category, r.name, r."registrationNumber", r.quantity, r."contractId", r.removed) end
    order by r.id
    on conflict (source, external_id) do update set
      inn = excluded.inn, category = excluded.category, name = excluded.name, registration_number = excluded.registration_number, quantity = excluded.quantity,
      contract_key = excluded.contract_key, vanished_at = excluded.vanished_at, changed_at = kabinet_now()
    returning p.inn`.execute(tx);
  return rows.map((row) => row.inn);
}

export const listProductKeys = liveKeysOf('products');
export const markProductsGone = vanishingFrom('products');

/** Registration numbers of products that ITS may cover, each once, in their order, with whose it is: of several, the newest. */
export async function listRegistered(db: Db, after: string | null, limit: number) {
  const { rows } = await sql<{ key: string; inn: string }>`
    select distinct on (registration_number) registration_number as key, inn from products
    where registration_number > ${after ?? ''} and vanished_at is null and category = 'local'
    order by registration_number, id desc limit ${limit}`.execute(db);
  return rows;
}

/** Whose products: an organisation that the actor has entered. */
export interface Tenant {
  readonly organizationId: string;
  readonly organizationInn: string;
}

export interface ProductFilter {
  readonly category: ProductCategory | undefined;
  readonly words: readonly string[];
  /** Only those that no contract covers. */
  readonly isUncovered: boolean;
}

/** Where a page ended; in the view by organisation, in which of them. */
export interface ProductPlace {
  readonly organizationId: string;
  readonly category: ProductCategory;
  readonly name: string;
  readonly id: string;
}

export interface ProductRow {
  readonly id: string;
  readonly organization_id: string;
  readonly inn: string;
  readonly category: ProductCategory;
  readonly name: string;
  readonly registration_number: string | null;
  readonly quantity: number;
  readonly source: string | null;
  readonly contract_key: string | null;
  readonly is_addition: boolean;
}

const BEFORE_ALL = { category: 'local', name: '', id: '00000000-0000-0000-0000-000000000000' };

/**
 * One page of products, those that clients added among them; by category through all organisations, or one
 * organisation after the other in the order of `tenants`. Each one's rows are read from an index in their order.
 */
export async function pageProducts(db: Db, tenants: readonly Tenant[], { category, words, isUncovered }: ProductFilter, by: 'category' | 'organization', after: ProductPlace | null, limit: number): Promise<ProductRow[]> {
  const first = by === 'organization' && after ? tenants.findIndex((tenant) => tenant.organizationId === after.organizationId) : 0;
  const left = first < 0 ? [] : tenants.slice(first);
  const placeOf = (index: number) => (after && (by === 'category' || index === 0) ? after : BEFORE_ALL);
  const places = left.map((_tenant, index) => placeOf(index));
  const part = (alias: 'a' | 'p'): RawBuilder<unknown> => {
    const ref = (column: string) => sql.ref(`${alias}.${column}`);
    return sql`${category === undefined ? sql`` : sql`and ${ref('category')} = ${category}`}
      and ${containsWords(namedProduct(alias), words)}
      ${isUncovered ? sql`and ${uncovered[alias]}` : sql``}
      and (${ref('category')}, ${ref('name')}, ${ref('id')}) > (s.after_category, s.after_name, s.after_id)
      order by ${ref('category')}, ${ref('name')}, ${ref('id')} limit ${limit}`;
  };
  const { rows } = await sql<ProductRow>`
    select s.organization_id, s.inn, f.*
    from unnest(
      ${left.map((tenant) => tenant.organizationId)}::uuid[], ${left.map((tenant) => tenant.organizationInn)}::text[],
      ${places.map((place) => place.category)}::product_category[], ${places.map((place) => place.name)}::text[], ${places.map((place) => place.id)}::uuid[]
    ) with ordinality as s(organization_id, inn, after_category, after_name, after_id, ordinal)
    cross join lateral (
      (select p.id, p.category, p.name, p.registration_number, p.quantity, p.source, p.contract_key, false as is_addition
        from products p where p.inn = s.inn and p.vanished_at is null ${part('p')})
      union all
      (select a.id, a.category, a.name, a.registration_number, 1, null, null, true
        from product_additions a where a.organization_id = s.organization_id and ${shownAdditions} ${part('a')})
    ) f
    order by ${by === 'organization' ? sql`s.ordinal,` : sql``} f.category, f.name, f.id limit ${limit}`.execute(db);
  return rows;
}

/** How many there are of each category. */
export async function countProducts(db: Db, tenants: readonly Tenant[], words: readonly string[]): Promise<Map<ProductCategory, number>> {
  const { rows } = await sql<{ category: ProductCategory; count: number }>`
    select category, count(*) from (
      select p.category from products p
      where p.inn = any(${tenants.map((tenant) => tenant.organizationInn)}::text[]) and p.vanished_at is null
        and ${containsWords(namedProduct('p'), words)}
      union all
      select a.category from product_additions a
      where a.organization_id = any(${tenants.map((tenant) => tenant.organizationId)}::uuid[]) and ${shownAdditions}
        and ${containsWords(namedProduct('a'), words)}
    ) counted group by category`.execute(db);
  return new Map(rows.map((row) => [row.category, row.count]));
}
