import { DomainError } from '#kernel/errors.ts';
import type { Tx } from '#kernel/db.ts';
import { printPaper } from '#kernel/pdf.ts';
import { sha256 } from '#kernel/secrets.ts';
import type { ReadContext } from '#kernel/use-case.ts';
import { attachFile, dropFile, type FileShelf } from '#modules/files/index.ts';
import type { DocumentRow } from '../../listing/queries.ts';
import { documentFileName } from '../../wording/rules.ts';
import { printForm } from '../print.ts';
import { setPrintedFile } from '../queries.ts';
import { FORM_VERSION } from '../rules.ts';
import { formOf } from './form-of.ts';

type Reader = Pick<ReadContext, 'db' | 'log' | 'config'>;

/** Where papers are kept. */
export type PaperShelf = Pick<FileShelf, 'keep' | 'read'>;

/** The PDF of a document as it is now: one that is kept, or one that was printed just now from what `from` is the SHA-256 of. */
export type PaperFile = { readonly kind: 'kept'; readonly fileId: string } | { readonly kind: 'printed'; readonly content: Buffer; readonly from: Buffer };

/**
 * The source's file, the one that was printed before, or, where the document is other than when it was printed, a new one.
 * @throws DomainError `file_missing` when there is neither a file nor anything to print it from
 */
export async function paperOf(context: Reader, row: DocumentRow, buyer: string): Promise<PaperFile> {
  if (row.file_id !== null && row.printed_from === null) return { kind: 'kept', fileId: row.file_id };
  const form = await formOf(context, row, buyer);
  if (!form) throw new DomainError('file_missing');
  const from = sha256(JSON.stringify([FORM_VERSION, form]));
  if (row.file_id !== null && row.printed_from?.equals(from)) return { kind: 'kept', fileId: row.file_id };
  return { kind: 'printed', content: await printPaper(printForm(form)), from };
}

/** A file that is printed and stored, to be kept with its document. */
export interface Printed {
  readonly documentId: string;
  readonly fileId: string;
  readonly from: Buffer;
}

/** The id of a document's file; `printed` when `keepPrinted` has to keep it yet. */
export async function storePaper(context: Reader, shelf: PaperShelf, row: DocumentRow, buyer: string): Promise<{ fileId: string; printed: Printed | null }> {
  const paper = await paperOf(context, row, buyer);
  if (paper.kind === 'kept') return { fileId: paper.fileId, printed: null };
  const { id } = await shelf.keep(context, { content: paper.content, name: documentFileName(row, buyer) });
  return { fileId: id, printed: { documentId: row.id, fileId: id, from: paper.from } };
}

/** Whoever prints the same at the same moment keeps one; the other is gone after a day, as nothing refers to it. */
export async function keepPrinted(tx: Tx, { documentId, fileId, from }: Printed): Promise<void> {
  const done = await setPrintedFile(tx, documentId, fileId, from);
  if (!done) return;
  await attachFile(tx, fileId, null);
  if (done.before !== null) await dropFile(tx, done.before);
}
