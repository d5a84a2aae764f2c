import * as z from 'zod/mini';
import { defineJob } from '#kernel/job.ts';

/** Removes staff sessions that have ended. */
export const sweepJob = defineJob({ name: 'staff.sweep', payload: z.object({}), retries: 0 });
