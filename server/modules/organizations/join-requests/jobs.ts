import * as z from 'zod/mini';
import { defineJob } from '#kernel/job.ts';

/** Every ten minutes: join requests that nobody has answered. */
export const remindJob = defineJob({ name: 'organizations.remind-administrators', payload: z.object({}), retries: 0 });
