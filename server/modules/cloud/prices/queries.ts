import { sql } from 'kysely';
import type { ExchangeRecord } from '#connectors/back-office/port.ts';
import { anyText } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';

/** Writes what differs; answers how many rows are new or have changed. */
export async function saveCloudPrices(tx: Tx, source: string, records: ReadonlyArray<ExchangeRecord<'cloud-prices'>>): Promise<number> {
  const { rows } = await sql`
    insert into cloud_prices as p (kind, source, price_effect)
    select r.id, ${source}, r.price from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r(id cloud_request_kind, price bigint)
    order by r.id
    on conflict (kind) do update set source = excluded.source, price_effect = excluded.price_effect
    where (p.source, p.price_effect) is distinct from (excluded.source, excluded.price_effect)
    returning p.kind`.execute(tx);
  return rows.length;
}

export async function listCloudPriceKeys(db: Db | Tx, source: string, after: string | null, limit: number): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select kind::text as key from cloud_prices where source = ${source} and kind::text > ${after ?? ''} order by key limit ${limit}`.execute(db);
  return rows.map((row) => row.key);
}

export async function markCloudPricesGone(tx: Tx, source: string, keys: readonly string[]): Promise<number> {
  const { rows } = await sql`delete from cloud_prices where source = ${source} and kind::text = ${anyText(keys)} returning kind`.execute(tx);
  return rows.length;
}
