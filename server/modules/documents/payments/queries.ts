import { sql } from 'kysely';
import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import { liveKeysOf } from '#kernel/copied-rows.ts';
import { anyText } from '#kernel/any-of.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';

/** Whoever keeps documents or payments of a source does so alone: neither could see what the other has not committed yet. */
export async function lockPaid(tx: Tx, source: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('documents.paid'), hashtext(${source}))`.execute(tx);
}

interface Saved {
  /** Invoices that are paid otherwise than before: those that the payments name and those that they named. */
  readonly invoice_keys: readonly (string | null)[];
}

/** Writes what differs, in the order of keys; answers a row for each that is new or has changed. */
export async function savePayments(tx: Tx, source: string, records: ReadonlyArray<ExchangeRecord<'payments'>>): Promise<Saved[]> {
  const { rows } = await sql<Saved>`
    with told as (
      select r.*, known.invoice_key as known_key
      from jsonb_to_recordset(${JSON.stringify(records.map((record) => ({ row_id: newId(), ...record })))}::jsonb)
        as r(row_id uuid, id text, inn text, number text, "paidOn" date, amount bigint, "invoiceId" text, purpose text, removed boolean)
      left join payments known on known.source = ${source} and known.external_id = r.id
      where case when known.id is null then not r.removed else
        (known.inn, known.number, known.paid_on, known.amount, known.invoice_key, known.purpose, known.vanished_at is not null)
          is distinct from (r.inn, r.number, r."paidOn", r.amount, r."invoiceId", r.purpose, r.removed) end
    ), saved as (
      insert into payments (id, source, external_id, inn, number, paid_on, amount, invoice_key, purpose, vanished_at)
      select row_id, ${source}, id, inn, number, "paidOn", amount, "invoiceId", purpose, case when removed then kabinet_now() end from told order by id
      on conflict (source, external_id) do update set
        inn = excluded.inn, number = excluded.number, paid_on = excluded.paid_on, amount = excluded.amount, invoice_key = excluded.invoice_key,
        purpose = excluded.purpose, vanished_at = excluded.vanished_at, changed_at = kabinet_now()
      returning external_id
    )
    select array[told."invoiceId", told.known_key] as invoice_keys from saved join told on told.id = saved.external_id`.execute(tx);
  return rows;
}

export const listPaymentKeys = liveKeysOf('payments');

/** Marks payments as vanished; answers the key of each one's invoice. */
export async function takePaymentsAway(tx: Tx, source: string, keys: readonly string[]): Promise<Array<string | null>> {
  const rows = await tx
    .updateTable('payments')
    .set({ vanished_at: sql<Date>`kabinet_now()`, changed_at: sql<Date>`kabinet_now()` })
    .where('source', '=', source)
    .where('external_id', '=', anyText(keys))
    .where('vanished_at', 'is', null)
    .returning('invoice_key')
    .execute();
  return rows.map((row) => row.invoice_key);
}

/** Sums up anew what was paid for these documents; nothing is written where it is the same. */
export async function sumUpPaid(tx: Tx, source: string, documentKeys: readonly (string | null)[]): Promise<void> {
  const keys = [...new Set(documentKeys)].filter((key) => key !== null);
  if (keys.length === 0) return;
  await sql`
    update documents d set linked_paid = summed.paid
    from (
      select k.key, coalesce(sum(p.amount), 0) as paid
      from unnest(${keys}::text[]) as k(key)
      left join payments p on p.source = ${source} and p.invoice_key = k.key and p.vanished_at is null
      group by k.key
    ) summed
    where d.source = ${source} and d.external_id = summed.key and d.linked_paid <> summed.paid`.execute(tx);
}
