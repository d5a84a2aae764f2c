import { DomainError } from '#kernel/errors.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { findStored, markDropped, markKept } from '../queries.ts';
import type { KeptFile } from './file-shelf.ts';

/**
 * Keeps a file for good, in the transaction that writes down what refers to it; once. `uploadedBy`: the client who
 * refers to it, null for a file that the portal made or the back office brought.
 * @throws DomainError `file_gone` when it is not theirs, has been taken or is no more
 */
export async function attachFile(tx: Tx, fileId: string, uploadedBy: string | null): Promise<void> {
  if (!(await markKept(tx, fileId, uploadedBy))) throw new DomainError('file_gone');
}

/** In the transaction that ends the last reference to it. The bytes go later. */
export async function dropFile(tx: Tx, fileId: string): Promise<void> {
  await markDropped(tx, fileId);
}

/** Those of the files that are there, in the order of the ids. */
export async function describeFiles(db: Db | Tx, fileIds: readonly string[]): Promise<KeptFile[]> {
  const rows = await findStored(db, fileIds);
  const known = new Map(rows.map((row) => [row.id, { id: row.id, name: row.name, mediaType: row.media_type, bytes: row.bytes }]));
  return fileIds.flatMap((id) => known.get(id) ?? []);
}
