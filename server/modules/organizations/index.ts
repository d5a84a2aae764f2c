import { answer, handle, repeat, type JobHandler } from '#jobs/registry.ts';
import { accountRegistered } from '#modules/accounts/index.ts';
import { clientOrganizationsAppeared } from '#modules/client-base/index.ts';
import type { CompanyRegistry } from '#connectors/company-registry/port.ts';
import { lookUpCompanyJob } from './companies/jobs.ts';
import { lookUpCompany } from './companies/use-cases/look-up-company.ts';
import { sweepInvitationsJob } from './invitations/jobs.ts';
import { sweepInvitations } from './invitations/use-cases/sweep-invitations.ts';
import { remindJob } from './join-requests/jobs.ts';
import { remindAdministrators } from './join-requests/use-cases/remind-administrators.ts';
import { claimAtRegistrationJob, moderateJob, recheckJob, sweepJob } from './claims/jobs.ts';
import { claimAtRegistration } from './claims/use-cases/add-claim.ts';
import { moderateClaim, recheckClaims, sweepClaims } from './claims/use-cases/moderate-claim.ts';

export { claimAtRegistration } from './claims/use-cases/add-claim.ts';
export { answerClaimQuestion } from './claims/use-cases/settle-own-claim.ts';
export { acceptInvitation } from './invitations/use-cases/accept-invitation.ts';
export { inviteContact } from './invitations/use-cases/invite-contact.ts';
export { inviteMembers } from './invitations/use-cases/invite-members.ts';
export { declineInvitation, openInvitation } from './invitations/use-cases/open-invitation.ts';
export { organizationsRoutes } from './routes.ts';
export { organizationsAndClaims } from './use-cases/list-organizations.ts';

export { membershipEnded } from './members/jobs.ts';
export { listReaders, lockOrganizationsByInn } from './members/queries.ts';
export { findMember } from './people/queries.ts';
export { enterOrganization, enterOrganizations, enterSection, enterSections, openSection, type OrganizationScope } from './members/use-cases/enter-organization.ts';

export function organizationsJobs(registry: CompanyRegistry): JobHandler[] {
  return [
    handle(moderateJob, moderateClaim(registry)),
    handle(lookUpCompanyJob, lookUpCompany(registry)),
    repeat('*/10 * * * *', remindJob, remindAdministrators),
    repeat('*/10 * * * *', sweepInvitationsJob, sweepInvitations),
    repeat('* * * * *', sweepJob, sweepClaims),
    answer(accountRegistered, claimAtRegistrationJob, claimAtRegistration),
    answer(clientOrganizationsAppeared, recheckJob, recheckClaims),
  ];
}
