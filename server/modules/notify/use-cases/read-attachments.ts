import type { MailAttachment } from '#connectors/mail/port.ts';
import { DomainError } from '#kernel/errors.ts';
import { ChangedError } from '#kernel/secrets.ts';
import type { ReadContext } from '#kernel/use-case.ts';
import { describeFiles, type FileShelf } from '#modules/files/index.ts';
import { mayGoAlong } from '../rules.ts';

/** For all of a letter's files; with a letter's own time well below that of its job. */
const READ_MS = 20_000;

type Attachments =
  | { readonly kind: 'read'; readonly attachments: readonly MailAttachment[] }
  /** Too large, or not there any more: the letter goes without them. */
  | { readonly kind: 'none' }
  | { readonly kind: 'later' };

/** The bytes of a letter's files, all or none. */
export async function readAttachments(context: ReadContext, shelf: FileShelf, fileIds: readonly string[]): Promise<Attachments> {
  if (fileIds.length === 0) return { kind: 'read', attachments: [] };
  const files = await describeFiles(context.db, fileIds);
  if (!mayGoAlong(files, fileIds.length)) return { kind: 'none' };
  const until = performance.now() + READ_MS;
  const attachments: MailAttachment[] = [];
  try {
    for (const { id, name, mediaType } of files) attachments.push({ name, mediaType, content: await read(context, shelf, id, until) });
    return { kind: 'read', attachments };
  } catch (error) {
    const isLost = error instanceof ChangedError || (error instanceof DomainError && error.code === 'file_missing');
    return { kind: isLost ? 'none' : 'later' };
  }
}

async function read(context: ReadContext, shelf: FileShelf, fileId: string, until: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of (await shelf.read(context, fileId)).content) {
    if (performance.now() > until) throw new DomainError('unavailable');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
