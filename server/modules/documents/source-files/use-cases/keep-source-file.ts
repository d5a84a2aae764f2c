import { DomainError } from '#kernel/errors.ts';
import type { Tx } from '#kernel/db.ts';
import { attachFile, dropFile } from '#modules/files/index.ts';
import { replaceFile } from '../queries.ts';

/** Makes a file that the source brought the document's own, in the place of the one before, printed or brought. */
export async function keepSourceFile(tx: Tx, source: string, key: string, fileId: string): Promise<void> {
  await attachFile(tx, fileId, null);
  const known = await replaceFile(tx, source, key, fileId);
  if (!known) throw new DomainError('not_found');
  if (known.before !== null) await dropFile(tx, known.before);
}
