import { repeat, type JobHandler } from '#jobs/registry.ts';
import { sweepJob } from './jobs.ts';
import { sweep } from './use-cases/sweep.ts';

export { staffRoutes } from './routes.ts';
export { findStaffSession } from './session-auth.ts';
export { findStaffEmails, findStaffNames } from './queries.ts';
export { mayAnswerCloudRequests, mayDecideClaims, mayInviteContacts, mayManageConnectors, mayManagePushTokens, mayStartReadings } from './policy.ts';
export { mayServeClients } from './policy.ts';
export { addStaffMember, listStaffMembers, resetSecondFactor } from './use-cases/manage-staff.ts';

export const staffJobs: JobHandler[] = [repeat('23 * * * *', sweepJob, sweep)];
