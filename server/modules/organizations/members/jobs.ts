import * as z from 'zod/mini';
import { defineEvent } from '#kernel/job.ts';

/** Somebody left an organisation or was removed: what they hold there elsewhere is to be looked at. */
export const membershipEnded = defineEvent({
  name: 'organizations.membership-ended',
  payload: z.object({ organizationId: z.uuid(), userId: z.uuid() }),
});
