import * as z from 'zod/mini';
import { defineJob } from '#kernel/job.ts';

/** Wipes passwords that nobody came to see in time. */
export const sweepPasswordsJob = defineJob({ name: 'cloud.sweep-passwords', payload: z.object({}) });
