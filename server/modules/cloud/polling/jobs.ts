import * as z from 'zod/mini';
import { defineJob } from '#kernel/job.ts';

/** Removes what was counted of connectors long ago. */
export const sweepPollingJob = defineJob({ name: 'cloud.sweep-polling', payload: z.object({}), retries: 0 });
