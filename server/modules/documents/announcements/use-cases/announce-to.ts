import type { System } from '#kernel/actor.ts';
import { defineChange, type ChangeContext, type ReadContext } from '#kernel/use-case.ts';
import { queueMails } from '#modules/notify/index.ts';
import { listReaders } from '#modules/organizations/index.ts';
import type { DocumentRow } from '../../listing/queries.ts';
import { keepPrinted, storePaper, type PaperShelf, type Printed } from '../../printing/use-cases/paper-of.ts';
import { listConfirmed } from '../../recipients/queries.ts';
import { letters, withoutFiles } from '../letters.ts';
import { findTold, listNews, takeNews } from '../queries.ts';
import { MOST_FILES, MOST_NEWS } from '../rules.ts';

type Organization = NonNullable<Awaited<ReturnType<typeof findTold>>>;

interface News {
  readonly organization: Organization;
  readonly news: readonly DocumentRow[];
  /** Of these, invoices and acts: all that goes to people without an account. */
  readonly bills: readonly DocumentRow[];
  readonly files: readonly { readonly fileId: string; readonly printed: Printed | null }[];
}

/**
 * Tells one organisation of its new documents: a letter to each member who may see them, and one with the bills' files
 * to each address that has agreed. Letters and the mark that they were told of are one transaction.
 */
export function announceTo(shelf: PaperShelf) {
  return defineChange({
    name: 'documents.announce-to',
    actor: 'system',
    async prepare(context, { organizationId }: { organizationId: string }): Promise<News | null> {
      const organization = await findTold(context.db, organizationId);
      if (!organization) return null;
      const news = await listNews(context.db, context.config, organization.inn, MOST_NEWS);
      const bills = news.filter((row) => row.kind === 'invoice' || row.kind === 'act');
      const goAlong = (await listConfirmed(context.db, organizationId)).length > 0 && bills.length <= MOST_FILES;
      return { organization, news, bills, files: goAlong ? await storeAll(context, shelf, bills, organization.name) : [] };
    },
    async run(context, { organizationId }, prepared) {
      const taken = prepared && (await takeNews(context.tx, context.config, organizationId, prepared.news.map((row) => row.id)));
      if (!prepared || !taken) return context.done(undefined);
      for (const { printed } of prepared.files) if (printed) await keepPrinted(context.tx, printed);
      await tellMembers(context, prepared, taken.day);
      await tellRecipients(context, prepared, taken.day);
      return context.done(undefined);
    },
  });
}

async function storeAll(context: ReadContext<System>, shelf: PaperShelf, bills: readonly DocumentRow[], buyer: string): Promise<News['files']> {
  const files: Array<News['files'][number]> = [];
  for (const row of bills) if (row.has_file) files.push(await storePaper(context, shelf, row, buyer));
  return files;
}

async function tellMembers(context: ChangeContext, { organization, news }: News, day: string): Promise<void> {
  const readers = await listReaders(context.tx, organization.id, 'documents');
  const url = `${context.config.publicUrl}/documents?organization=${organization.id}`;
  await queueMails(context, readers.map((reader) => ({
    to: reader.email,
    kind: 'documents.announced',
    cause: `documents:${organization.id}:${day}`,
    letter: letters.toMember[reader.locale]({ firstName: reader.first_name, organization: organization.name, news: reader.is_confirmed ? news : [], url }),
  })));
}

async function tellRecipients(context: ChangeContext, { organization, bills, files }: News, day: string): Promise<void> {
  if (bills.length === 0) return;
  const recipients = await listConfirmed(context.tx, organization.id);
  const { publicUrl, provider } = context.config;
  await queueMails(context, recipients.map(({ id, email, sealed_token }) => {
    const token = context.secrets.open('bill_recipient', id, sealed_token);
    const url = `${publicUrl}/bill-recipient#${token}`;
    const letter = letters.toRecipient.ru({ organization: organization.name, provider: provider.name, news: bills, url });
    return {
      to: email,
      kind: 'documents.bills',
      cause: `bills:${organization.id}:${day}`,
      letter: bills.length > MOST_FILES ? { ...letter, paragraphs: [...letter.paragraphs, withoutFiles] } : letter,
      // RFC 8058: mail programs end it by a click of their own.
      headers: { 'List-Unsubscribe': `<${publicUrl}/api/bill-recipient/${token}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
      ...(files.length > 0 ? { attachments: { fileIds: files.map((file) => file.fileId), without: withoutFiles } } : {}),
    };
  }));
}
