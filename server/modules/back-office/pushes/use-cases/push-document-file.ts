import type { pushDocumentFile as contract } from '#contract/back-office.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { DomainError } from '#kernel/errors.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { sha256 } from '#kernel/secrets.ts';
import { defineChange } from '#kernel/use-case.ts';
import { keepSourceFile, nameSourceFile } from '#modules/documents/index.ts';
import type { FileShelf } from '#modules/files/index.ts';
import { callsOfToken, PUSH_SOURCE } from '../rules.ts';

/** Where it is kept. */
export type PaperShelf = Pick<FileShelf, 'keep'>;

/** Takes the PDF of a document that was pushed before; a later one takes its place. */
export function pushDocumentFile(shelf: PaperShelf) {
  return defineChange({
    name: 'back-office.push-document-file',
    actor: 'back_office',
    async prepare(context, { key, content }: InputOf<typeof contract>) {
      await takeUseOrRefuse(context.db, `push:${context.actor.tokenId}`, callsOfToken);
      const name = await nameSourceFile(context.db, PUSH_SOURCE, key);
      if (name === undefined) throw new DomainError('not_found');
      const kept = await shelf.keep(context, { content, name });
      if (kept.mediaType !== 'application/pdf') throw new DomainError('file_type');
      return kept;
    },
    async run(context, { key, content }, { id, bytes }) {
      await keepSourceFile(context.tx, PUSH_SOURCE, key, id);
      const output: OutputOf<typeof contract> = { bytes, sha256: Buffer.from(sha256(content)).toString('hex') };
      return context.done(output, { action: 'back_office.kept', subjectName: PUSH_SOURCE, after: { feed: 'documents', file: key } });
    },
  });
}
