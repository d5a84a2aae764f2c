import { handle, repeat, type JobHandler } from '#jobs/registry.ts';
import { announceJob, announceToJob } from './announcements/jobs.ts';
import { announce } from './announcements/use-cases/announce.ts';
import { announceTo } from './announcements/use-cases/announce-to.ts';
import { sweepLinksJob } from './links/jobs.ts';
import { sweepLinks } from './links/use-cases/link-documents.ts';
import type { PaperShelf } from './printing/use-cases/paper-of.ts';

export { listPayeeKeys, markPayeesGone } from './payees/queries.ts';
export { keepPayees } from './payees/use-cases/keep-payees.ts';
export { listPaymentKeys } from './payments/queries.ts';
export { keepPayments, markPaymentsGone } from './payments/use-cases/keep-payments.ts';
export { listDocumentKeys, markDocumentsGone } from './queries.ts';
export { addRecipient } from './recipients/use-cases/ask-recipient.ts';
export { documentsRoutes } from './routes.ts';
export { keepSourceFile, nameSourceFile } from './source-files/use-cases/keep-source-file.ts';
export { keepDocuments } from './use-cases/keep-documents.ts';

export function documentsJobs(shelf: PaperShelf): JobHandler[] {
  return [repeat('*/10 * * * *', sweepLinksJob, sweepLinks), repeat('*/15 * * * *', announceJob, announce), handle(announceToJob, announceTo(shelf))];
}
