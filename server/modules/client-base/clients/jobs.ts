import * as z from 'zod/mini';
import { defineEvent } from '#kernel/job.ts';

/** Organisations told of in one event. */
export const BATCH = 1000;

/** Organisations of the client base that are new or have a new contact: claims that wait for them may be decided now. */
export const clientOrganizationsAppeared = defineEvent({
  name: 'client-base.organizations-appeared',
  payload: z.object({ inns: z.array(z.string()).check(z.maxLength(BATCH)) }),
});
