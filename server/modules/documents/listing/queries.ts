import { sql, type RawBuilder } from 'kysely';
import type { DocumentKind, DocumentSort, PaymentState } from '#contract/documents.ts';
import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import { anyId, anyText } from '#kernel/any-of.ts';
import { plannedAnew, type Db, type Tx } from '#kernel/db.ts';
import { localToday } from '#kernel/local-day.ts';
import { isShown, type Publication } from '../queries.ts';
import type { Search } from './rules.ts';

export interface DocumentRow {
  readonly id: string;
  readonly inn: string;
  readonly source: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly title: string | null;
  readonly issued_on: string;
  readonly accounting_month: string | null;
  readonly payee_key: string | null;
  readonly purpose: string | null;
  readonly total: number | null;
  readonly paid: number;
  readonly payment: PaymentState | null;
  readonly due_on: string | null;
  readonly has_file: boolean;
  readonly file_id: string | null;
  readonly printed_from: Buffer | null;
  readonly contract_id: string | null;
  readonly contract_number: string | null;
}

export interface ContractKey {
  readonly source: string;
  readonly external_id: string;
}

export interface DocumentFilter {
  readonly inns: readonly string[];
  readonly kind: DocumentKind | undefined;
  readonly contract: ContractKey | undefined;
  readonly payment: PaymentState | undefined;
  /** First and last day of issue. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly search: Search | null;
}

/** Where a page ended: the sort key as text, and the id. */
export interface DocumentPlace {
  readonly key: string;
  readonly id: string;
}

/** Of an invoice; null for all else. */
function paymentOf(timeZone: string): RawBuilder<PaymentState | null> {
  return sql<PaymentState | null>`case
    when d.kind <> 'invoice' then null
    when d.paid >= d.total then 'paid'
    when d.due_on < ${localToday(timeZone)} then 'overdue'
    when d.paid > 0 then 'part_paid'
    else 'unpaid' end`;
}

/** The source's file, or rows that the portal prints one from. */
const hasFile = sql<boolean>`(d.file_id is not null and d.printed_from is null or d.lines is not null and d.kind in ('invoice', 'act'))`;

export function documentColumns({ calendar }: Publication): RawBuilder<unknown> {
  return sql`d.id, d.inn, d.source, d.kind, d.number, d.title, d.issued_on, d.accounting_month, d.contract_key, d.payee_key, d.purpose, d.total, d.paid,
    ${paymentOf(calendar.timeZone)} as payment, d.due_on, ${hasFile} as has_file, d.file_id, d.printed_from`;
}

/** Of documents `f`: contracts come by another feed, before or after them. */
export const withContract = sql`left join contracts c on c.source = f.source and c.external_id = f.contract_key and c.inn = f.inn and c.vanished_at is null`;

const sorts = {
  newest: { key: sql`d.issued_on`, type: sql`date`, beyond: sql`<`, direction: sql`desc` },
  oldest: { key: sql`d.issued_on`, type: sql`date`, beyond: sql`>`, direction: sql`asc` },
  largest: { key: sql`coalesce(d.total, 0)`, type: sql`bigint`, beyond: sql`<`, direction: sql`desc` },
  smallest: { key: sql`coalesce(d.total, 0)`, type: sql`bigint`, beyond: sql`>`, direction: sql`asc` },
} as const satisfies Record<DocumentSort, unknown>;

/**
 * One page of what clients may see. The documents of each INN are read from an index in their order; where a search or
 * an unpaid invoice makes them few, those are found first, and no index can say their order.
 */
export async function pageDocuments(db: Db, publication: Publication, filter: DocumentFilter, sort: DocumentSort, after: DocumentPlace | null, limit: number) {
  if (filter.inns.length === 0) return [];
  const { type, beyond, direction, key: indexed } = sorts[sort];
  const isFew = filter.search !== null || (filter.payment !== undefined && filter.payment !== 'paid');
  const key = isFew ? sql`(${indexed} + 0)` : indexed;
  const onePage = (inn: string) => sql`(
    select ${documentColumns(publication)}, ${key} as sort_value from documents d
    where d.inn = ${inn} and ${isShown(publication)} and ${filterCondition(filter, publication)}
      ${after === null ? sql`` : sql`and (${key}, d.id) ${beyond} (${after.key}::${type}, ${after.id}::uuid)`}
    order by sort_value ${direction}, d.id ${direction} limit ${limit})`;
  const { rows } = await sql<DocumentRow & { sort_key: string }>`${plannedAnew}
    select f.*, f.sort_value::text as sort_key, c.id as contract_id, c.number as contract_number
    from (select p.* from (${sql.join(filter.inns.map(onePage), sql` union all `)}) p order by p.sort_value ${direction}, p.id ${direction} limit ${limit}) f ${withContract}
    order by f.sort_value ${direction}, f.id ${direction}`.execute(db);
  return rows;
}

/** What documents know a contract by; undefined where there is none. */
export async function findContractKey(db: Db, id: string): Promise<ContractKey | undefined> {
  return db.selectFrom('contracts').select(['source', 'external_id']).where('id', '=', id).executeTakeFirst();
}

/**
 * Contracts by which there are documents to see, the newest first. The INNs are compared so that no index of theirs
 * serves: only the one of contracts finds a document at once.
 */
export async function findContracts(db: Db, publication: Publication, inns: readonly string[], limit: number) {
  const { rows } = await sql<{ id: string; inn: string; number: string; name: string }>`
    select c.id, c.inn, c.number, c.name from contracts c
    where c.inn = ${anyText(inns)} and c.vanished_at is null
      and exists (select from documents d where d.source = c.source and d.contract_key = c.external_id and d.inn is not distinct from c.inn and ${isShown(publication)})
    order by c.starts_on desc nulls last, c.id limit ${limit}`.execute(db);
  return rows;
}

/** After every character that a number can begin with, as `text_pattern_ops` has it. */
const LAST = '\u{10FFFF}';

function filterCondition({ kind, contract, payment, from, to, search }: DocumentFilter, { calendar }: Publication): RawBuilder<boolean> {
  const parts = [sql`true`];
  if (kind !== undefined) parts.push(sql`d.kind = ${kind}`);
  if (contract !== undefined) parts.push(sql`d.source = ${contract.source} and d.contract_key = ${contract.external_id}`);
  if (payment !== undefined) parts.push(payment === 'paid' ? sql`d.kind = 'invoice' and d.paid >= d.total` : sql`d.kind = 'invoice' and d.paid < d.total and ${paymentOf(calendar.timeZone)} = ${payment}`);
  if (from !== undefined) parts.push(sql`d.issued_on >= ${from}::date`);
  if (to !== undefined) parts.push(sql`d.issued_on <= ${to}::date`);
  if (search !== null) parts.push(searchCondition(search));
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

function searchCondition({ numberEnd, sum }: Search): RawBuilder<boolean> {
  const reversed = [...numberEnd].toReversed().join('');
  const backwards = sql`reverse(lower(d.number collate "und-x-icu"))`;
  const byNumber = sql<boolean>`${backwards} ~>=~ ${reversed} and ${backwards} ~<~ ${reversed + LAST}`;
  return sum === null ? sql<boolean>`(${byNumber})` : sql<boolean>`(${byNumber} or d.total is not null and coalesce(d.total, 0) between ${sum.from} and ${sum.to})`;
}

/** Those of the documents that clients of these INNs may see. */
export async function findDocuments(db: Db | Tx, publication: Publication, inns: readonly string[], ids: readonly string[]): Promise<DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`
    select f.*, c.id as contract_id, c.number as contract_number
    from (
      select ${documentColumns(publication)} from documents d
      where d.id = ${anyId(ids)} and d.inn = ${anyText(inns)} and ${isShown(publication)}
    ) f ${withContract}`.execute(db);
  return rows;
}

export type Line = NonNullable<ExchangeRecord<'documents'>['lines']>[number];

/** Rows of a document's printed form; null where the source has none. */
export async function findLines(db: Db | Tx, id: string): Promise<readonly Line[] | null> {
  const row = await db.selectFrom('documents').select('lines').where('id', '=', id).executeTakeFirst();
  return (row?.lines ?? null) as readonly Line[] | null;
}
