import { answer, handle, repeat, type JobHandler } from '#jobs/registry.ts';
import { accountRegistered } from '#modules/accounts/index.ts';
import { clientOrganizationsAppeared } from '#modules/client-base/index.ts';
import { claimAtRegistrationJob, moderateJob, recheckJob, sweepJob } from './claims/jobs.ts';
import { claimAtRegistration } from './claims/use-cases/add-claim.ts';
import { moderateClaim, recheckClaims, sweepClaims } from './claims/use-cases/moderate-claim.ts';

export { claimAtRegistration } from './claims/use-cases/add-claim.ts';
export { answerClaimQuestion } from './claims/use-cases/settle-own-claim.ts';
export { organizationsRoutes } from './routes.ts';
export { organizationsAndClaims } from './use-cases/list-organizations.ts';

export const organizationsJobs: JobHandler[] = [
  handle(moderateJob, moderateClaim),
  repeat('* * * * *', sweepJob, sweepClaims),
  answer(accountRegistered, claimAtRegistrationJob, claimAtRegistration),
  answer(clientOrganizationsAppeared, recheckJob, recheckClaims),
];
