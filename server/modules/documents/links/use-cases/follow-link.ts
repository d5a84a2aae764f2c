import { makeZip } from 'client-zip';
import type { followDocumentLink as contract } from '#contract/documents.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { FileAnswer } from '#contract/files.ts';
import type { Client } from '#kernel/actor.ts';
import { DomainError } from '#kernel/errors.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import type { JournalEntry } from '#kernel/runtime.ts';
import { defineChange, type ReadContext } from '#kernel/use-case.ts';
import { dayOf } from '#kernel/working-time.ts';
import { keepPrinted, paperOf, storePaper, type PaperShelf, type Printed } from '../../printing/use-cases/paper-of.ts';
import { documentFileName, documentName, fileName } from '../../wording/rules.ts';
import { findLinked } from '../queries.ts';
import { downloadsPerPerson, uniqueNames } from '../rules.ts';
import { enterDocuments, type EnteredDocument } from '../../listing/use-cases/enter-documents.ts';

/** Hands out what is behind a link: one PDF, or a ZIP of many, made while it is sent. A change, for it is journaled. */
export function followDocumentLink(shelf: PaperShelf) {
  return defineChange({
    name: 'documents.follow-link',
    actor: 'client',
    async prepare(context, { token }: InputOf<typeof contract>) {
      const documentIds = await findLinked(context.db, context.secrets.hashToken('document_link', token), context.actor.userId);
      if (!documentIds) throw new DomainError('not_found');
      const entered = await enterDocuments(context.db, context.actor, context.config, documentIds);
      await takeUseOrRefuse(context.db, `document-downloads:${context.actor.userId}`, downloadsPerPerson);
      const [only] = entered;
      return { entered, ...(only && entered.length === 1 ? await onePaper(context, shelf, only) : { answer: zipOf(context, shelf, entered), printed: null }) };
    },
    async run(context, _input, { entered, answer, printed }) {
      if (printed) await keepPrinted(context.tx, printed);
      return context.done(answer, ...entriesOf(entered));
    },
  });
}

type Reader = ReadContext<Client>;

async function onePaper(context: Reader, shelf: PaperShelf, { row, organization }: EnteredDocument): Promise<{ answer: FileAnswer; printed: Printed | null }> {
  const { fileId, printed } = await storePaper(context, shelf, row, organization.name);
  const file = await shelf.read(context, fileId);
  return { answer: { ...file, name: documentFileName(row, organization.name), isShown: true }, printed };
}

function zipOf(context: Reader, shelf: PaperShelf, entered: readonly EnteredDocument[]): FileAnswer {
  const today = dayOf(context.clock.now(), context.config.calendar.timeZone);
  return { content: makeZip(papersOf(context, shelf, entered)), bytes: null, name: fileName(`Документы от ${today}`, 'zip'), mediaType: 'application/zip', isShown: false };
}

/** One after the other, each when its turn comes. What has to be printed is not kept: that is for whoever opens it alone. */
async function* papersOf(context: Reader, shelf: PaperShelf, entered: readonly EnteredDocument[]) {
  const names = uniqueNames(entered.map(({ row, organization }) => documentFileName(row, organization.name)));
  for (const [index, { row, organization }] of entered.entries()) {
    const paper = await paperOf(context, row, organization.name);
    yield { name: names[index], lastModified: new Date(`${row.issued_on}T12:00:00Z`), input: paper.kind === 'kept' ? (await shelf.read(context, paper.fileId)).content : paper.content };
  }
}

/** An entry for each organisation. */
function entriesOf(entered: readonly EnteredDocument[]): JournalEntry[] {
  const byOrganization = Map.groupBy(entered, ({ organization }) => organization.id);
  return [...byOrganization].map(([organizationId, [first, ...others]]) => ({
    action: 'document.downloaded',
    organizationId,
    ...(first && others.length === 0 ? { subjectId: first.row.id, subjectName: documentName(first.row) } : { after: { documents: others.length + 1 } }),
  }));
}
