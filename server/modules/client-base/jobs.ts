import * as z from 'zod/mini';
import { defineEvent } from '#kernel/job.ts';

/** Cards of the client base that are new or have changed: claims that wait for them may be decided now. */
export const clientOrganizationsAppeared = defineEvent({
  name: 'client-base.organizations-appeared',
  payload: z.object({ inns: z.array(z.string()) }),
});
