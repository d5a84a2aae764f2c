import type { Staff } from '#kernel/actor.ts';
import { abilitiesOf } from './rules.ts';

export function mayDecideClaims(staff: Staff): boolean {
  return abilitiesOf(staff.role).decideClaims;
}

/** Products that clients add and renewals that they ask for. */
export function mayServeClients(staff: Staff): boolean {
  return abilitiesOf(staff.role).decideClaims;
}

export function mayInviteContacts(staff: Staff): boolean {
  return abilitiesOf(staff.role).inviteContacts;
}

export function mayStartReadings(staff: Staff): boolean {
  return abilitiesOf(staff.role).startReadings;
}

export function mayManagePushTokens(staff: Staff): boolean {
  return abilitiesOf(staff.role).managePushTokens;
}

/** Connectors, and which client has which cloud on them. */
export function mayManageConnectors(staff: Staff): boolean {
  return abilitiesOf(staff.role).manageConnectors;
}

/** What clients ask to be done in their clouds by hand. */
export function mayAnswerCloudRequests(staff: Staff): boolean {
  return abilitiesOf(staff.role).answerCloudRequests;
}
