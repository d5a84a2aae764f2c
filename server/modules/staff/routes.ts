import * as contract from '#contract/staff.ts';
import { route, type Route } from '#http/route.ts';
import { confirmTotp } from './use-cases/confirm-totp.ts';
import { showStaffSession } from './use-cases/show-session.ts';
import { staffSignIn } from './use-cases/sign-in.ts';
import { staffSignOut } from './use-cases/sign-out.ts';

export const staffRoutes: Route[] = [
  route(contract.staffSignIn, staffSignIn),
  route(contract.staffConfirmTotp, confirmTotp),
  route(contract.showStaffSession, showStaffSession),
  route(contract.staffSignOut, staffSignOut),
];
