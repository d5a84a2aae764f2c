import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

/**
 * Gives a document the file that was printed from these words, unless it has it already, or its source's own; answers
 * the one that it had before, undefined when nothing was done.
 */
export async function setPrintedFile(tx: Tx, id: string, fileId: string, printedFrom: Buffer): Promise<{ before: string | null } | undefined> {
  const { rows } = await sql<{ before: string | null }>`
    update documents d set file_id = ${fileId}, printed_from = ${printedFrom}
    from (select id, file_id, printed_from from documents where id = ${id} for update) known
    where d.id = known.id and (known.file_id is null or known.printed_from <> ${printedFrom})
    returning known.file_id as before`.execute(tx);
  return rows[0];
}
