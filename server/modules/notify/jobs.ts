import * as z from 'zod/mini';
import { defineJob } from '#kernel/job.ts';

/** One attempt to hand a message to its gateway. With waits up to 15 minutes, 100 tries last a day. */
export const deliverJob = defineJob({
  name: 'notify.deliver',
  payload: z.object({ messageId: z.uuid() }),
  retries: 100,
  timeoutSeconds: 90,
});
