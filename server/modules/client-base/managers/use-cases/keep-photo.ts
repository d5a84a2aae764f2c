import { DomainError } from '#kernel/errors.ts';
import type { Tx } from '#kernel/db.ts';
import type { ReadContext } from '#kernel/use-case.ts';
import { attachFile, dropFile, type FileShelf } from '#modules/files/index.ts';
import { findManager, putPhoto } from '../queries.ts';

export type PhotoShelf = Pick<FileShelf, 'keep'>;

/** In `prepare`: takes the picture in, of a manager who is there. */
export async function storePhoto(context: Pick<ReadContext, 'db' | 'log'>, shelf: PhotoShelf, known: { id: string } | { email: string }, content: Uint8Array) {
  const manager = await findManager(context.db, known);
  if (!manager) throw new DomainError('not_found');
  const kept = await shelf.keep(context, { content, name: manager.name });
  if (kept.mediaType === 'application/pdf') throw new DomainError('file_type');
  return { manager, fileId: kept.id };
}

/** Puts a photo, or none, in the place of the one before; false where there was none and is none. */
export async function keepPhoto(tx: Tx, managerId: string, fileId: string | null): Promise<boolean> {
  if (fileId !== null) await attachFile(tx, fileId, null);
  const before = await putPhoto(tx, managerId, fileId);
  if (before !== null) await dropFile(tx, before);
  return before !== fileId;
}
