import { sql, type RawBuilder } from 'kysely';
import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import type { Config } from '#kernel/config.ts';
import { liveKeysOf, vanishingFrom } from '#kernel/copied-rows.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { localNow } from '#kernel/local-day.ts';

/** Of the configuration: by which day and clock documents appear. */
export type Publication = Pick<Config, 'documentsDay' | 'calendar'>;

/** The newest accounting month whose invoices and acts clients may see: the one before, from the day of publication on. */
export function publishedMonth({ documentsDay, calendar }: Publication): RawBuilder<string> {
  return sql<string>`(select (date_trunc('month', ${localNow(calendar.timeZone)} - make_interval(days => ${documentsDay - 1})) - interval '1 month')::date)`;
}

/**
 * Manual, 9.3: whether clients may see a document `d`. Each query that shows, counts, sums up or hands out documents
 * goes through it; for them, others do not exist.
 */
export function isShown(publication: Publication): RawBuilder<boolean> {
  return sql<boolean>`(d.vanished_at is null and (d.accounting_month is null or d.accounting_month <= ${publishedMonth(publication)}))`;
}

/** A document as its table has it. */
export type NewDocument = Omit<ExchangeRecord<'documents'>, 'accountingMonth'> & { readonly month: string | null };

/** Writes what differs, in the order of keys; answers the key of each row that is new or has changed. What is no news counts as announced. */
export async function saveDocuments(tx: Tx, source: string, documents: readonly NewDocument[], isNews: boolean): Promise<string[]> {
  const { rows } = await sql<{ external_id: string }>`
    insert into documents as d (id, source, external_id, inn, kind, number, title, issued_on, accounting_month, contract_key, payee_key, total, told_paid, due_on, purpose, lines, vanished_at, announced_at)
    select r.row_id, ${source}, r.id, r.inn, r.kind, r.number, r.title, r."issuedOn", r.month, r."contractId", r."payeeId", r.total, r.paid, r."dueOn", r.purpose, r.lines,
      case when r.removed then kabinet_now() end, case when not ${isNews}::boolean then kabinet_now() end
    from jsonb_to_recordset(${JSON.stringify(documents.map((document) => ({ row_id: newId(), ...document })))}::jsonb)
      as r(row_id uuid, id text, inn text, kind document_kind, number text, title text, "issuedOn" date, month date, "contractId" text, "payeeId" text,
        total bigint, paid bigint, "dueOn" date, purpose text, lines jsonb, removed boolean)
    left join documents known on known.source = ${source} and known.external_id = r.id
    where case when known.id is null then not r.removed else
      (known.inn, known.kind, known.number, known.title, known.issued_on, known.accounting_month, known.contract_key, known.payee_key, known.total, known.told_paid,
        known.due_on, known.purpose, known.lines, known.vanished_at is not null)
        is distinct from (r.inn, r.kind, r.number, r.title, r."issuedOn", r.month, r."contractId", r."payeeId", r.total, r.paid, r."dueOn", r.purpose, r.lines, r.removed) end
    order by r.id
    on conflict (source, external_id) do update set
      inn = excluded.inn, kind = excluded.kind, number = excluded.number, title = excluded.title, issued_on = excluded.issued_on,
      accounting_month = excluded.accounting_month, contract_key = excluded.contract_key, payee_key = excluded.payee_key, total = excluded.total,
      told_paid = excluded.told_paid, due_on = excluded.due_on, purpose = excluded.purpose, lines = excluded.lines, vanished_at = excluded.vanished_at,
      changed_at = kabinet_now()
    returning d.external_id`.execute(tx);
  return rows.map((row) => row.external_id);
}

export const listDocumentKeys = liveKeysOf('documents');
export const markDocumentsGone = vanishingFrom('documents');
