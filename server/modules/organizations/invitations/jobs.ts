import * as z from 'zod/mini';
import { defineJob } from '#kernel/job.ts';

/** Every ten minutes: invitations whose days are over. */
export const sweepInvitationsJob = defineJob({ name: 'organizations.sweep-invitations', payload: z.object({}), retries: 0 });
