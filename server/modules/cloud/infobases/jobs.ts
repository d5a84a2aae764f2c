import * as z from 'zod/mini';
import { defineJob } from '#kernel/job.ts';

/** Blocks are set past the portal, too. */
export const readBlocksJob = defineJob({ name: 'cloud.read-blocks', payload: z.object({}), retries: 0, timeoutSeconds: 600, sideBySide: 1 });
