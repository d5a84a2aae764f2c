import { repeat, type JobHandler } from '#jobs/registry.ts';
import { sweepJob } from './jobs.ts';
import { sweep } from './use-cases/sweep.ts';

export { accountsRoutes } from './routes.ts';
export { CONSENT_VERSION } from './consents/rules.ts';
export { accountRegistered } from './jobs.ts';
export { findClientSession } from './sessions/session-auth.ts';
export { signIn } from './sessions/use-cases/sign-in.ts';
export { journalActor, personName, spokenName } from './rules.ts';
export { confirmAddress, findUser, findUsers } from './queries.ts';

export const accountsJobs: JobHandler[] = [repeat('17 * * * *', sweepJob, sweep)];
