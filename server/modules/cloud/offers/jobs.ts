import * as z from 'zod/mini';
import { defineJob } from '#kernel/job.ts';

/** Somebody is an employee no more: do they still have a login? */
export const raiseOffersJob = defineJob({ name: 'cloud.raise-access-offers', payload: z.object({ organizationId: z.uuid(), userId: z.uuid() }) });
