import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';

/** What names a document's file; undefined where its source has not told of it. */
export async function findNamed(db: Db, source: string, key: string) {
  return db.selectFrom('documents').select(['inn', 'kind', 'number', 'title', 'issued_on']).where('source', '=', source).where('external_id', '=', key).executeTakeFirst();
}

/** The file that it had before; undefined: there is no such document. */
export async function replaceFile(tx: Tx, source: string, key: string, fileId: string): Promise<{ before: string | null } | undefined> {
  const { rows } = await sql<{ before: string | null }>`
    update documents d set file_id = ${fileId}, printed_from = null, changed_at = kabinet_now()
    from (select id, file_id from documents where source = ${source} and external_id = ${key} for update) known
    where d.id = known.id
    returning known.file_id as before`.execute(tx);
  return rows[0];
}
