import * as z from 'zod/mini';
import { defineJob } from '#kernel/job.ts';

/** A reset of a trial account and two sign-ins may each wait for a slow directory. */
export const lookJob = defineJob({
  name: 'cloud.look',
  payload: z.object({ connectorId: z.uuid(), trialLogin: z.nullable(z.string()), unit: z.nullable(z.string()) }),
  retries: 0,
  timeoutSeconds: 120,
  sideBySide: 4,
});
