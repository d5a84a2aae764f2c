import { handle, type JobHandler } from '#jobs/registry.ts';
import type { FileShelf } from '#modules/files/index.ts';
import { deliverJob } from './jobs.ts';
import { deliverMessage, type Gateways } from './use-cases/deliver-message.ts';

export { notifyRoutes } from './routes.ts';
export { findDeliveries } from './queries.ts';
export { queueMail, queueMails, queueSms, type LetterPhrase, type Phrase } from './use-cases/queue-message.ts';
export type { Letter } from './rules.ts';
export type { Gateways };

export function notifyJobs(gateways: Gateways, shelf: FileShelf): JobHandler[] {
  return [handle(deliverJob, deliverMessage(gateways, shelf))];
}
