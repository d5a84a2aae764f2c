import { sql } from 'kysely';
import { anyText } from './any-of.ts';
import type { Db, Tx } from './db.ts';

// Tables that copy an outside system: rows are known by their source and its key, and are marked, not deleted, when
// the source has them no more.

/** Keys of a source's rows that are live, in their order. */
export function liveKeysOf(table: string) {
  return async (db: Db | Tx, source: string, after: string | null, limit: number): Promise<string[]> => {
    const { rows } = await sql<{ external_id: string }>`
      select external_id from ${sql.table(table)}
      where source = ${source} and vanished_at is null and external_id > ${after ?? ''}
      order by external_id limit ${limit}`.execute(db);
    return rows.map((row) => row.external_id);
  };
}

/** Marks a source's rows as vanished; answers how many were live until now. */
export function vanishingFrom(table: string) {
  return async (tx: Tx, source: string, keys: readonly string[]): Promise<number> => {
    const { rows } = await sql`
      update ${sql.table(table)} set vanished_at = kabinet_now()
      where source = ${source} and external_id = ${anyText(keys)} and vanished_at is null
      returning id`.execute(tx);
    return rows.length;
  };
}

/** Of records with one key the later counts. */
export function latestByKey<R extends { readonly id: string }>(records: readonly R[]): R[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}
