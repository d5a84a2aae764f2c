import type { linkDocuments as contract } from '#contract/documents.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { DomainError } from '#kernel/errors.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange } from '#kernel/use-case.ts';
import { deleteEndedLinks, insertLink } from '../queries.ts';
import { LINK_MINUTES, linksPerPerson } from '../rules.ts';
import { enterDocuments } from '../../listing/use-cases/enter-documents.ts';

/** Makes a link; what is behind it is looked at again when it is followed. */
export const linkDocuments = defineChange({
  name: 'documents.link',
  actor: 'client',
  prepare: (context) => takeUseOrRefuse(context.db, `document-links:${context.actor.userId}`, linksPerPerson),
  async run(context, input: InputOf<typeof contract>) {
    const { tx, actor } = context;
    const documentIds = [...new Set(input.documentIds)];
    const entered = await enterDocuments(tx, actor, context.config, documentIds);
    if (entered.some(({ row }) => !row.has_file)) throw new DomainError('file_missing');
    const { token, hash } = context.secrets.newToken('document_link');
    const endsAt = await insertLink(tx, { tokenHash: hash, userId: actor.userId, documentIds, minutes: LINK_MINUTES });
    const output: OutputOf<typeof contract> = { path: `/api/document-links/${token}`, endsAt: endsAt.toISOString() };
    return context.done(output);
  },
});

export const sweepLinks = defineChange({
  name: 'documents.sweep-links',
  actor: 'system',
  async run(context, _input: Record<string, never>) {
    await deleteEndedLinks(context.tx);
    return context.done(undefined);
  },
});
