import * as z from 'zod/mini';
import { defineJob } from '#kernel/job.ts';
import { accountRegistered } from '#modules/accounts/index.ts';
import { clientOrganizationsAppeared } from '#modules/client-base/index.ts';

/** Moderates one claim. */
export const moderateJob = defineJob({ name: 'organizations.moderate-claim', payload: z.object({ claimId: z.uuid() }), retries: 10 });

/** Every minute: claims whose job was lost get another, so that none waits longer than two minutes. */
export const sweepJob = defineJob({ name: 'organizations.sweep-claims', payload: z.object({}), retries: 0 });

/** Answers to events of earlier modules. */
export const claimAtRegistrationJob = defineJob({ name: 'organizations.claim-at-registration', payload: accountRegistered.payload });
export const recheckJob = defineJob({ name: 'organizations.recheck-claims', payload: clientOrganizationsAppeared.payload });
