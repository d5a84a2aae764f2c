import type { FileAnswer } from '#contract/files.ts';
import type { FileStorage, StorageTrouble } from '#connectors/file-storage/port.ts';
import { newStorageKey } from '#connectors/file-storage/port.ts';
import { DomainError } from '#kernel/errors.ts';
import { newId } from '#kernel/ids.ts';
import { sha256, verified } from '#kernel/secrets.ts';
import type { ReadContext } from '#kernel/use-case.ts';
import { findStored, insertPending, markStored } from '../queries.ts';
import { fileNameOf, mediaTypeOf, type MediaType } from '../rules.ts';

/** Outside of a transaction: the storage is asked. */
type Keeper = Pick<ReadContext, 'db' | 'log'>;

export interface NewFile {
  readonly content: Uint8Array;
  /** As somebody or something called it. */
  readonly name: string;
  /** The client who brings it; left out for what the portal makes or the back office brings. */
  readonly uploadedBy?: string;
}

export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
}

/** Parts of the answer that hands a file out. */
export type FileParts = Pick<FileAnswer, 'content' | 'bytes' | 'name' | 'mediaType'> & { readonly bytes: number };

/** Files by id, whatever storage they lie in. */
export interface FileShelf {
  /**
   * Takes a file in, in `prepare`; `attachFile` in the transaction that refers to it keeps it, else it is gone after a day.
   * @throws DomainError `file_type` for what is no PDF, PNG or JPEG, `unavailable` while the storage takes nothing
   */
  keep(context: Keeper, file: NewFile): Promise<KeptFile>;
  /**
   * The bytes break off at their end when they are not the ones that were kept.
   * @throws DomainError `file_missing` when there is no such file, `unavailable` while the storage gives nothing
   */
  read(context: Keeper, fileId: string): Promise<FileParts>;
}

export function filesWith(storage: FileStorage): FileShelf {
  return {
    async keep(context, file) {
      const mediaType = mediaTypeOf(file.content);
      if (mediaType === null) throw new DomainError('file_type');
      const { content } = file;
      const row = { id: newId(), storageKey: newStorageKey(), name: fileNameOf(file.name, mediaType), mediaType, bytes: content.length, sha256: sha256(content), uploadedBy: file.uploadedBy ?? null };
      await insertPending(context.db, row);
      const outcome = await storage.put(row.storageKey, content, row.sha256);
      if (outcome.kind === 'unavailable') throw unavailable(context, outcome);
      if (!(await markStored(context.db, row.id))) throw new DomainError('unavailable');
      return { id: row.id, name: row.name, mediaType, bytes: row.bytes };
    },
    async read(context, fileId) {
      const [row] = await findStored(context.db, [fileId]);
      if (!row) throw new DomainError('file_missing');
      const outcome = await storage.get(row.storage_key);
      if (outcome.kind === 'unavailable') throw unavailable(context, outcome);
      if (outcome.kind === 'missing') {
        context.log.error({ fileId }, 'a file is gone from the storage');
        throw new DomainError('file_missing');
      }
      return { content: watched(context, fileId, verified(outcome.content, row.sha256)), bytes: row.bytes, name: row.name, mediaType: row.media_type };
    },
  };
}

function unavailable(context: Keeper, { code, detail }: StorageTrouble): DomainError {
  context.log.error({ code, detail }, 'the file storage cannot be used');
  return new DomainError('unavailable');
}

async function* watched(context: Keeper, fileId: string, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* content;
  } catch (error) {
    context.log.error({ fileId, err: error }, 'a file broke off');
    throw error;
  }
}
