import * as z from 'zod/mini';
import { defineJob } from '#kernel/job.ts';

/** Every ten minutes: links that work no more. */
export const sweepLinksJob = defineJob({ name: 'documents.sweep-links', payload: z.object({}), retries: 0 });
