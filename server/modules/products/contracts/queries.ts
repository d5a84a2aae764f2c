import { sql, type RawBuilder } from 'kysely';
import type { ContractKind } from '#contract/products.ts';
import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import { liveKeysOf, vanishingFrom } from '#kernel/copied-rows.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { localToday } from '#kernel/local-day.ts';
import { shownAdditions } from '../additions/queries.ts';
import { containsWords, namedProduct } from '../queries.ts';
import { LATELY_DAYS } from './rules.ts';

/** Writes what differs, in the order of keys; answers how many rows are new or have changed. */
export async function saveContracts(tx: Tx, source: string, records: ReadonlyArray<ExchangeRecord<'contracts'>>): Promise<number> {
  const { rows } = await sql`
    insert into contracts as c (id, source, external_id, inn, kind, number, name, starts_on, ends_on, registration_number, is_foreign, vanished_at)
    select r.row_id, ${source}, r.id, r.inn, r.kind, r.number, r.name, r."startsOn", r."endsOn", r."registrationNumber", r."isForeign", case when r.removed then kabinet_now() end
    from jsonb_to_recordset(${JSON.stringify(records.map((record) => ({ row_id: newId(), ...record })))}::jsonb)
      as r(row_id uuid, id text, inn text, kind contract_kind, number text, name text, "startsOn" date, "endsOn" date, "registrationNumber" text, "isForeign" boolean, removed boolean)
    left join contracts known on known.source = ${source} and known.external_id = r.id
    where case when known.id is null then not r.removed else
      (known.inn, known.kind, known.number, known.name, known.starts_on, known.ends_on, known.registration_number, known.is_foreign, known.vanished_at is not null)
        is distinct from (r.inn, r.kind, r.number, r.name, r."startsOn", r."endsOn", r."registrationNumber", r."isForeign", r.removed) end
    order by r.id
    on conflict (source, external_id) do update set
      inn = excluded.inn, kind = excluded.kind, number = excluded.number, name = excluded.name, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
      registration_number = excluded.registration_number, is_foreign = excluded.is_foreign, vanished_at = excluded.vanished_at, changed_at = kabinet_now()
    returning c.id`.execute(tx);
  return rows.length;
}

export const listContractKeys = liveKeysOf('contracts');
export const markContractsGone = vanishingFrom('contracts');

export interface ContractRow {
  readonly id: string;
  readonly kind: ContractKind;
  readonly number: string;
  readonly name: string;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly is_foreign: boolean;
  readonly days_left: number | null;
  readonly is_future: boolean;
  readonly is_succeeded: boolean;
}

/** No end lies after every end. */
const endOf = (table: string) => sql`coalesce(${sql.ref(`${table}.ends_on`)}, 'infinity'::date)`;

/** One for a product is succeeded by the same for a later term. */
const isSucceeded = sql`(c.registration_number is not null and exists (
  select from contracts n
  where n.inn = c.inn and n.vanished_at is null and ${endOf('n')} > ${endOf('c')} and (n.kind, n.name, n.registration_number) = (c.kind, c.name, c.registration_number)))`;

/** Of `contracts c`. */
function contractColumns(timeZone: string): RawBuilder<unknown> {
  return sql`c.id, c.kind, c.number, c.name, c.starts_on, c.ends_on, c.is_foreign,
    (c.ends_on - ${localToday(timeZone)})::int as days_left, coalesce(c.starts_on > ${localToday(timeZone)}, false) as is_future,
    ${isSucceeded} as is_succeeded`;
}

/** What tells a product's contract. */
export interface Covered {
  readonly id: string;
  readonly inn: string;
  readonly category: string;
  /** Null: added by a client. */
  readonly source: string | null;
  readonly contract_key: string | null;
  readonly registration_number: string | null;
}

/** Which contract a product `p` has: the one that its source names, and ITS by its registration number. */
const covers = sql`c.inn = p.inn and c.vanished_at is null and (
  c.source = p.source and c.external_id = p.contract_key
  or p.category::text = 'local' and c.kind = 'its' and c.registration_number = p.registration_number)`;

/** Which contract something has that a client of the INN `s.inn` added, `a`. */
const coversAdded = sql`c.inn = s.inn and c.vanished_at is null and a.category::text = 'local' and c.kind = 'its' and c.registration_number = a.registration_number`;

/** Whether a product or what a client added has none. */
export const uncovered = {
  p: sql`not exists (select from contracts c where ${covers})`,
  a: sql`not exists (select from contracts c where ${coversAdded})`,
};

/** Whether the last day of `contracts c` is near or was lately. */
function endsAbout(timeZone: string, renewalDays: number): RawBuilder<boolean> {
  const today = localToday(timeZone);
  return sql<boolean>`${endOf('c')} between ${today} - ${LATELY_DAYS}::int and ${today} + ${renewalDays}::int`;
}

/** What has a contract that ends about now, maybe beside others. */
export async function listAboutToEnd(db: Db, tenants: ReadonlyArray<{ readonly organizationId: string; readonly organizationInn: string }>, timeZone: string, renewalDays: number): Promise<Covered[]> {
  const { rows } = await sql<Covered>`
    select distinct f.* from unnest(${tenants.map((tenant) => tenant.organizationId)}::uuid[], ${tenants.map((tenant) => tenant.organizationInn)}::text[]) as s(organization_id, inn)
    join contracts c on c.inn = s.inn and c.vanished_at is null and ${endsAbout(timeZone, renewalDays)}
    cross join lateral (
      select p.id, p.inn, p.category::text, p.source, p.contract_key, p.registration_number from products p where p.vanished_at is null and ${covers}
      union all
      select a.id, s.inn, a.category::text, null, null, a.registration_number from product_additions a
      where a.organization_id = s.organization_id and ${shownAdditions} and ${coversAdded}
    ) f`.execute(db);
  return rows;
}

/** Of several contracts for one product: those that cover it today, then those to come, then those that have ended; the last to end first. */
function byCover(timeZone: string): RawBuilder<unknown> {
  const today = localToday(timeZone);
  return sql`case when c.ends_on < ${today} then 2 when c.starts_on > ${today} then 1 else 0 end, ${endOf('c')} desc, c.id desc`;
}

/** The contract of each product that has one, by the product's id. */
export async function findContractsOf(db: Db | Tx, products: readonly Covered[], timeZone: string): Promise<Map<string, ContractRow>> {
  if (products.length === 0) return new Map();
  const { rows } = await sql<ContractRow & { product_id: string }>`
    select distinct on (p.id) p.id as product_id, ${contractColumns(timeZone)}
    from jsonb_to_recordset(${JSON.stringify(products)}::jsonb) as p(id uuid, inn text, category text, source text, contract_key text, registration_number text)
    join contracts c on ${covers}
    order by p.id, ${byCover(timeZone)}`.execute(db);
  return new Map(rows.map((row) => [row.product_id, row]));
}

/** A contract of this INN. */
export async function findContract(db: Db | Tx, id: string, inn: string, timeZone: string): Promise<ContractRow | undefined> {
  const { rows } = await sql<ContractRow>`select ${contractColumns(timeZone)} from contracts c where c.id = ${id} and c.inn = ${inn} and c.vanished_at is null`.execute(db);
  return rows[0];
}

export interface ContractFilter {
  readonly inns: readonly string[];
  readonly kind: ContractKind | undefined;
  readonly words: readonly string[];
}

export interface ContractPlace {
  /** 1: among those that are due. */
  readonly due: number;
  readonly endsOn: string;
  readonly id: string;
}

/** One page of contracts, found by themselves or by what they cover: first those that are due, of them and of the others those first that end last. */
export async function pageContracts(db: Db, { inns, kind, words }: ContractFilter, after: ContractPlace | null, limit: number, timeZone: string, renewalDays: number) {
  const due = sql`(${endsAbout(timeZone, renewalDays)} and coalesce(c.starts_on <= ${localToday(timeZone)}, true) and not ${isSucceeded})::int`;
  const { rows } = await sql<ContractRow & { inn: string; due: number; place: string }>`
    select f.* from unnest(${[...inns]}::text[]) as s(inn)
    cross join lateral (
      select c.inn, ${due} as due, ${endOf('c')}::text as place, ${contractColumns(timeZone)} from contracts c
      where c.inn = s.inn and c.vanished_at is null
        ${kind === undefined ? sql`` : sql`and c.kind = ${kind}`}
        and (${containsWords(sql`(c.number || ' ' || c.name)`, words)}
          or exists (select from products p where p.vanished_at is null and ${covers} and ${containsWords(namedProduct('p'), words)}))
        ${after === null ? sql`` : sql`and (${due}, ${endOf('c')}, c.id) < (${after.due}::int, ${after.endsOn}::date, ${after.id}::uuid)`}
      order by ${due} desc, ${endOf('c')} desc, c.id desc limit ${limit}
    ) f
    order by f.due desc, f.place::date desc, f.id desc limit ${limit}`.execute(db);
  return rows;
}

/** The products of each contract. */
export async function listProductsOf(db: Db, contractIds: readonly string[]) {
  const { rows } = await sql<{ contract_id: string; id: string; name: string; quantity: number }>`
    select c.id as contract_id, p.id, p.name, p.quantity
    from contracts c join products p on p.vanished_at is null and ${covers}
    where c.id = any(${[...contractIds]}::uuid[])
    order by p.category, p.name, p.id`.execute(db);
  return rows;
}

/** The newest request of each contract by each of these organisations that has one. */
export async function listNewestRenewals(db: Db | Tx, organizationIds: readonly string[], contractIds: readonly string[]) {
  if (contractIds.length === 0) return [];
  return db
    .selectFrom('renewal_requests')
    .distinctOn(['contract_id', 'organization_id'])
    .select(['id', 'contract_id', 'organization_id', 'requested_by', 'state', 'note', 'answer', 'created_at', 'settled_at'])
    .where('contract_id', '=', sql<string>`any(${[...contractIds]}::uuid[])`)
    .where('organization_id', '=', sql<string>`any(${[...organizationIds]}::uuid[])`)
    .orderBy('contract_id')
    .orderBy('organization_id')
    .orderBy('id', 'desc')
    .execute();
}

export type RenewalRow = Awaited<ReturnType<typeof listNewestRenewals>>[number];
