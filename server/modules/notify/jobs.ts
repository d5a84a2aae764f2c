import * as z from 'zod/mini';
import { defineJob } from '#kernel/job.ts';

/** One attempt to hand a message to its gateway. The tries outlast a letter's day, so that the last one finds it too late and settles it. */
export const deliverJob = defineJob({
  name: 'notify.deliver',
  payload: z.object({ messageId: z.uuid() }),
  retries: 120,
  timeoutSeconds: 120,
});
