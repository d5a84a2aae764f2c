import type { showDocument as contract } from '#contract/documents.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { Db } from '#kernel/db.ts';
import { defineRead } from '#kernel/use-case.ts';
import { toPay } from '../../invoices/use-cases/what-to-pay.ts';
import { findPayee } from '../../payees/queries.ts';
import { findLines, type DocumentRow } from '../queries.ts';
import { enterDocument } from './enter-documents.ts';
import { presentDocument } from './present-document.ts';

/** One document, and how to pay what is left of it. */
export const showDocument = defineRead({
  name: 'documents.show',
  actor: 'client',
  async run({ db, actor, config }, { documentId }: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const { row, organization } = await enterDocument(db, actor, config, documentId);
    return { ...presentDocument(row, organization), toPay: await leftToPay(db, row) };
  },
});

async function leftToPay(db: Db, row: DocumentRow) {
  if (row.payment === null || row.payment === 'paid' || row.total === null) return null;
  const payee = await findPayee(db, row.source, row.payee_key);
  return payee ? toPay(row, payee, await findLines(db, row.id), row.total - row.paid) : null;
}
