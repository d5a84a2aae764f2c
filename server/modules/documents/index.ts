import { repeat, type JobHandler } from '#jobs/registry.ts';
import { sweepLinksJob } from './links/jobs.ts';
import { sweepLinks } from './links/use-cases/link-documents.ts';

export { listPayeeKeys, markPayeesGone } from './payees/queries.ts';
export { keepPayees } from './payees/use-cases/keep-payees.ts';
export { listPaymentKeys } from './payments/queries.ts';
export { keepPayments, markPaymentsGone } from './payments/use-cases/keep-payments.ts';
export { listDocumentKeys, markDocumentsGone } from './queries.ts';
export { addRecipient } from './recipients/use-cases/ask-recipient.ts';
export { documentsRoutes } from './routes.ts';
export { isKnown as isKnownDocument } from './source-files/queries.ts';
export { keepSourceFile } from './source-files/use-cases/keep-source-file.ts';
export { keepDocuments } from './use-cases/keep-documents.ts';

export const documentsJobs: JobHandler[] = [repeat('*/10 * * * *', sweepLinksJob, sweepLinks)];
