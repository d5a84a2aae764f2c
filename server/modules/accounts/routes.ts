import * as contract from '#contract/accounts.ts';
import { route, type Route } from '#http/route.ts';
import { showConsent } from './consents/use-cases/show-consent.ts';
import { changeLocale } from './profile/use-cases/change-locale.ts';
import { changePassword } from './profile/use-cases/change-password.ts';
import { changeProfile } from './profile/use-cases/change-profile.ts';
import { confirmEmail } from './profile/use-cases/confirm-email.ts';
import { requestPhoneChange } from './profile/use-cases/request-phone-change.ts';
import { resendEmailConfirmation } from './profile/use-cases/resend-email-confirmation.ts';
import { showProfile } from './profile/use-cases/show-profile.ts';
import { beginRecovery, resendRecoveryCode } from './recovery/use-cases/begin-recovery.ts';
import { checkRecoveryCode } from './recovery/use-cases/check-recovery-code.ts';
import { finishRecovery } from './recovery/use-cases/finish-recovery.ts';
import { beginRegistration } from './registration/use-cases/begin-registration.ts';
import { confirmRegistration } from './registration/use-cases/confirm-registration.ts';
import { chooseRegistrationOrganization, resendRegistrationCode } from './registration/use-cases/send-registration-code.ts';
import { showRegistration } from './registration/use-cases/show-registration.ts';
import { showSession } from './sessions/use-cases/show-session.ts';
import { signIn } from './sessions/use-cases/sign-in.ts';
import { signOut } from './sessions/use-cases/sign-out.ts';

export const accountsRoutes: Route[] = [
  route(contract.beginRegistration, beginRegistration),
  route(contract.showRegistration, showRegistration),
  route(contract.chooseRegistrationOrganization, chooseRegistrationOrganization),
  route(contract.resendRegistrationCode, resendRegistrationCode),
  route(contract.confirmRegistration, confirmRegistration),
  route(contract.signIn, signIn),
  route(contract.showSession, showSession),
  route(contract.signOut, signOut),
  route(contract.beginRecovery, beginRecovery),
  route(contract.resendRecoveryCode, resendRecoveryCode),
  route(contract.checkRecoveryCode, checkRecoveryCode),
  route(contract.finishRecovery, finishRecovery),
  route(contract.confirmEmail, confirmEmail),
  route(contract.showProfile, showProfile),
  route(contract.changeProfile, changeProfile),
  route(contract.changeLocale, changeLocale),
  route(contract.changePassword, changePassword),
  route(contract.resendEmailConfirmation, resendEmailConfirmation),
  route(contract.requestPhoneChange, requestPhoneChange),
  route(contract.showConsent, showConsent),
];
