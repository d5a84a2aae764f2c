import * as z from 'zod/mini';
import { defineJob } from '#kernel/job.ts';

/** A minute that was missed is none that can be made up for. */
export const sampleJob = defineJob({ name: 'cloud.sample', payload: z.object({}), retries: 0 });
export const foldSamplesJob = defineJob({ name: 'cloud.fold-samples', payload: z.object({}), retries: 0 });
