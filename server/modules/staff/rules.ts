import type { StaffRole } from '#contract/staff.ts';

/** Seconds. Staff: ASVS 7.1.1, as strict as NIST's third level asks. */
export const PASSWORD_STEP_LIVES = 10 * 60;
export const SESSION_IDLE = 30 * 60;
export const SESSION_LIVES = 12 * 3600;

export const failuresPerEmail = { count: 5, seconds: 15 * 60 };
export const failuresPerAddress = { count: 50, seconds: 15 * 60 };
export const totpTries = { count: 5, seconds: 15 * 60 };

/** RFC 6238: a step of 30 seconds; one step of tolerance to each side for clocks and slow fingers. */
export const TOTP_STEP = 30;

/** What each role may do. */
export function abilitiesOf(role: StaffRole) {
  const manages = role === 'administrator' || role === 'manager';
  const runs = role === 'administrator' || role === 'engineer';
  return { decideClaims: manages, inviteContacts: manages, seeDeliveries: true, startReadings: runs, managePushTokens: role === 'administrator', manageConnectors: runs, answerCloudRequests: true };
}
