import * as z from 'zod/mini';
import { defineJob } from '#kernel/job.ts';

/** Asks the registry again about a company, where it did not answer when a claim was moderated. */
export const lookUpCompanyJob = defineJob({ name: 'organizations.look-up-company', payload: z.object({ inn: z.string() }), retries: 20 });
