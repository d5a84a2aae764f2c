import * as z from 'zod/mini';
import { organizationToClaim } from '#contract/organizations.ts';
import { defineEvent, defineJob } from '#kernel/job.ts';

/** Somebody registered and named an organisation in the wizard. */
export const accountRegistered = defineEvent({
  name: 'accounts.registered',
  payload: z.object({ userId: z.uuid(), organization: organizationToClaim }),
});

/** Removes what has ended: sessions, codes, registrations, recoveries, windows of limits. */
export const sweepJob = defineJob({ name: 'accounts.sweep', payload: z.object({}), retries: 0 });
