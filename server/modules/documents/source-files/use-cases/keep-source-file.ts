import { DomainError } from '#kernel/errors.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { findClientNames } from '#modules/client-base/index.ts';
import { attachFile, dropFile } from '#modules/files/index.ts';
import { documentFileName } from '../../wording/rules.ts';
import { findNamed, replaceFile } from '../queries.ts';

/** What people will call the file of a document: «Акт 417 от 2026-10-31 ООО Ромашка.pdf»; undefined where its source has not told of it. */
export async function nameSourceFile(db: Db, source: string, key: string): Promise<string | undefined> {
  const document = await findNamed(db, source, key);
  return document && documentFileName(document, (await findClientNames(db, [document.inn])).get(document.inn) ?? '');
}

/** Makes a file that the source brought the document's own, in the place of the one before, printed or brought. */
export async function keepSourceFile(tx: Tx, source: string, key: string, fileId: string): Promise<void> {
  await attachFile(tx, fileId, null);
  const known = await replaceFile(tx, source, key, fileId);
  if (!known) throw new DomainError('not_found');
  if (known.before !== null) await dropFile(tx, known.before);
}
