import * as invitations from '#contract/invitations.ts';
import * as joinRequests from '#contract/join-requests.ts';
import * as journal from '#contract/journal.ts';
import * as members from '#contract/members.ts';
import * as contract from '#contract/organizations.ts';
import { route, type Route } from '#http/route.ts';
import { listStaffClients } from './clients/use-cases/list-staff-clients.ts';
import { showStaffClient } from './clients/use-cases/show-staff-client.ts';
import { acceptInvitation } from './invitations/use-cases/accept-invitation.ts';
import { askForInvitation } from './invitations/use-cases/ask-for-invitation.ts';
import { inviteContact } from './invitations/use-cases/invite-contact.ts';
import { inviteMembers } from './invitations/use-cases/invite-members.ts';
import { listInvitations } from './invitations/use-cases/list-invitations.ts';
import { copyInvitationLink, copyStaffInvitationLink, resendInvitation, resendStaffInvitation, revokeInvitation, revokeStaffInvitation } from './invitations/use-cases/manage-invitation.ts';
import { declineInvitation, openInvitation } from './invitations/use-cases/open-invitation.ts';
import { acceptJoinRequest, declineJoinRequest } from './join-requests/use-cases/decide-join-request.ts';
import { listJoinRequests } from './join-requests/use-cases/list-join-requests.ts';
import { exportJournal } from './journal/use-cases/export-journal.ts';
import { readJournal } from './journal/use-cases/read-journal.ts';
import { changeMemberPosition, changeMemberRole, changeMemberSections } from './people/use-cases/change-member.ts';
import { listMembers } from './people/use-cases/list-members.ts';
import { removeMember } from './people/use-cases/remove-member.ts';
import { addClaim } from './claims/use-cases/add-claim.ts';
import { askManager } from './claims/use-cases/ask-manager.ts';
import { answerClaimQuestion, withdrawClaim } from './claims/use-cases/settle-own-claim.ts';
import { approveClaim, askClaimant, rejectClaim } from './desk/use-cases/decide-claim.ts';
import { listDeskClaims } from './desk/use-cases/list-desk-claims.ts';
import { showDeskClaim } from './desk/use-cases/show-desk-claim.ts';
import { leaveOrganization } from './people/use-cases/leave-organization.ts';
import { showOrganization } from './members/use-cases/show-organization.ts';
import { listOrganizations } from './use-cases/list-organizations.ts';

export const organizationsRoutes: Route[] = [
  route(contract.listOrganizations, listOrganizations),
  route(contract.showOrganization, showOrganization),
  route(contract.leaveOrganization, leaveOrganization),
  route(members.listMembers, listMembers),
  route(members.changeMemberRole, changeMemberRole),
  route(members.changeMemberPosition, changeMemberPosition),
  route(members.changeMemberSections, changeMemberSections),
  route(members.removeMember, removeMember),
  route(joinRequests.listJoinRequests, listJoinRequests),
  route(joinRequests.acceptJoinRequest, acceptJoinRequest),
  route(joinRequests.declineJoinRequest, declineJoinRequest),
  route(invitations.inviteMembers, inviteMembers),
  route(invitations.listInvitations, listInvitations),
  route(invitations.resendInvitation, resendInvitation),
  route(invitations.copyInvitationLink, copyInvitationLink),
  route(invitations.revokeInvitation, revokeInvitation),
  route(invitations.openInvitation, openInvitation),
  route(invitations.acceptInvitation, acceptInvitation),
  route(invitations.declineInvitation, declineInvitation),
  route(invitations.askForInvitation, askForInvitation),
  route(journal.readJournal, readJournal),
  route(journal.exportJournal, exportJournal),
  route(contract.addClaim, addClaim),
  route(contract.withdrawClaim, withdrawClaim),
  route(contract.answerClaimQuestion, answerClaimQuestion),
  route(contract.askManager, askManager),
  route(contract.listDeskClaims, listDeskClaims),
  route(contract.showDeskClaim, showDeskClaim),
  route(contract.approveClaim, approveClaim),
  route(contract.rejectClaim, rejectClaim),
  route(contract.askClaimant, askClaimant),
  route(invitations.listStaffClients, listStaffClients),
  route(invitations.showStaffClient, showStaffClient),
  route(invitations.inviteContact, inviteContact),
  route(invitations.resendStaffInvitation, resendStaffInvitation),
  route(invitations.copyStaffInvitationLink, copyStaffInvitationLink),
  route(invitations.revokeStaffInvitation, revokeStaffInvitation),
];
