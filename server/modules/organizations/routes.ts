import * as contract from '#contract/organizations.ts';
import { route, type Route } from '#http/route.ts';
import { addClaim } from './claims/use-cases/add-claim.ts';
import { answerClaimQuestion, withdrawClaim } from './claims/use-cases/settle-own-claim.ts';
import { approveClaim, askClaimant, rejectClaim } from './desk/use-cases/decide-claim.ts';
import { listClientOrganizations } from './desk/use-cases/list-client-organizations.ts';
import { listDeskClaims } from './desk/use-cases/list-desk-claims.ts';
import { showDeskClaim } from './desk/use-cases/show-desk-claim.ts';
import { leaveOrganization } from './members/use-cases/leave-organization.ts';
import { showOrganization } from './members/use-cases/show-organization.ts';
import { listOrganizations } from './use-cases/list-organizations.ts';

export const organizationsRoutes: Route[] = [
  route(contract.listOrganizations, listOrganizations),
  route(contract.showOrganization, showOrganization),
  route(contract.leaveOrganization, leaveOrganization),
  route(contract.addClaim, addClaim),
  route(contract.withdrawClaim, withdrawClaim),
  route(contract.answerClaimQuestion, answerClaimQuestion),
  route(contract.listDeskClaims, listDeskClaims),
  route(contract.showDeskClaim, showDeskClaim),
  route(contract.approveClaim, approveClaim),
  route(contract.rejectClaim, rejectClaim),
  route(contract.askClaimant, askClaimant),
  route(contract.listClientOrganizations, listClientOrganizations),
];
