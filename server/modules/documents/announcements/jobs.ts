import * as z from 'zod/mini';
import { defineJob } from '#kernel/job.ts';

/** Every quarter of an hour: whom there is something to tell. */
export const announceJob = defineJob({ name: 'documents.announce', payload: z.object({}), retries: 0 });
/** Tells one organisation. Papers may have to be printed first. */
export const announceToJob = defineJob({ name: 'documents.announce-to', payload: z.object({ organizationId: z.uuid() }), timeoutSeconds: 180, sideBySide: 2 });
