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
  /** Only those that no contract covers, or only those whose contract is due. */
  readonly contract: 'none' | 'due' | undefined;
}

/** Where a page ended; in the view by organisation, in which of them. */
export interface ProductPlace {
  readonly organizationId: string;
  /** 0: among those whose contract is due. */
  readonly rest: number;
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

const BEFORE_ALL = { category: 'local', name: '', id: '00000000-0000-0000-0000-000000000000' } as const;

/** What is left to read of a tenant: of those whose contract is due, or of the rest. */
interface Stretch extends Pick<ProductPlace, 'rest' | 'category' | 'name' | 'id'> {
  readonly tenant: Tenant;
}

function stretchesAfter(tenants: readonly Tenant[], rests: readonly number[], by: 'category' | 'organization', after: ProductPlace | null): Stretch[] {
  const first = by === 'organization' && after ? tenants.findIndex((tenant) => tenant.organizationId === after.organizationId) : 0;
  if (first < 0) return [];
  return tenants.slice(first).flatMap((tenant, index) => {
    const from = by === 'category' || index === 0 ? after : null;
    return rests.filter((rest) => !from || rest >= from.rest).map((rest) => ({ ...(from?.rest === rest ? from : BEFORE_ALL), rest, tenant }));
  });
}

/**
 * One page of products, those that clients added among them: first those whose contract is due, `dueIds`, then the rest,
 * both by category; through all organisations, or one organisation after the other in the order of `tenants`. Each one's
 * rows are read from an index in their order.
 */
export async function pageProducts(db: Db, tenants: readonly Tenant[], { category, words, contract }: ProductFilter, dueIds: readonly string[], by: 'category' | 'organization', after: ProductPlace | null, limit: number): Promise<Array<ProductRow & Pick<ProductPlace, 'rest'>>> {
  const rests = [...(dueIds.length === 0 ? [] : [0]), ...(contract === 'due' ? [] : [1])];
  const stretches = stretchesAfter(tenants, rests, by, after);
  const part = (alias: 'a' | 'p'): RawBuilder<unknown> => {
    const ref = (column: string) => sql.ref(`${alias}.${column}`);
    return sql`${category === undefined ? sql`` : sql`and ${ref('category')} = ${category}`}
      and ${containsWords(namedProduct(alias), words)}
      ${contract === 'none' ? sql`and ${uncovered[alias]}` : sql``}
      and (${ref('id')} <> all(${[...dueIds]}::uuid[])) = (s.rest = 1)
      and (${ref('category')}, ${ref('name')}, ${ref('id')}) > (s.after_category, s.after_name, s.after_id)
      order by ${ref('category')}, ${ref('name')}, ${ref('id')} limit ${limit}`;
  };
  const { rows } = await sql<ProductRow & Pick<ProductPlace, 'rest'>>`
    select s.organization_id, s.inn, s.rest, f.*
    from unnest(
      ${stretches.map(({ tenant }) => tenant.organizationId)}::uuid[], ${stretches.map(({ tenant }) => tenant.organizationInn)}::text[], ${stretches.map(({ rest }) => rest)}::int[],
      ${stretches.map((place) => place.category)}::product_category[], ${stretches.map((place) => place.name)}::text[], ${stretches.map((place) => place.id)}::uuid[]
    ) with ordinality as s(organization_id, inn, rest, after_category, after_name, after_id, ordinal)
    cross join lateral (
      (select p.id, p.category, p.name, p.registration_number, p.quantity, p.source, p.contract_key, false as is_addition
        from products p where p.inn = s.inn and p.vanished_at is null ${part('p')})
      union all
      (select a.id, a.category, a.name, a.registration_number, 1, null, null, true
        from product_additions a where a.organization_id = s.organization_id and ${shownAdditions} ${part('a')})
    ) f
    order by ${by === 'organization' ? sql`s.ordinal` : sql`s.rest`}, f.category, f.name, f.id limit ${limit}`.execute(db);
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
