import * as z from 'zod/mini';
import { defineJob } from '#kernel/job.ts';

/** Every ten minutes: files that nothing refers to. The storage may be slow to answer. */
export const sweepFilesJob = defineJob({ name: 'files.sweep', payload: z.object({}), retries: 0, timeoutSeconds: 300 });
