import * as z from 'zod/mini';
import { emailAddress } from './accounts.ts';
import { endpoint } from './endpoint.ts';

export const staffRoles = ['administrator', 'manager', 'support', 'engineer'] as const;
export type StaffRole = (typeof staffRoles)[number];

export const staffViewer = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: z.enum(staffRoles),
  /** What this person may do; the browser decides nothing itself. */
  may: z.object({ decideClaims: z.boolean(), inviteContacts: z.boolean(), seeDeliveries: z.boolean(), startReadings: z.boolean(), managePushTokens: z.boolean(), manageConnectors: z.boolean(), answerCloudRequests: z.boolean() }),
});
export type StaffViewer = z.output<typeof staffViewer>;

/** After the password: either the second factor is set up for the first time, or its code is asked. */
export const staffSecondStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('totp_setup'), secret: z.string(), qrSvg: z.string() }),
  z.object({ step: z.literal('totp') }),
]);

export const staffSignIn = endpoint({
  method: 'POST', path: '/api/staff/session', audience: 'guest',
  body: z.object({ email: emailAddress, password: z.string().check(z.minLength(1, 'required'), z.maxLength(128, 'too_long')) }),
  output: staffSecondStep,
  errors: ['staff_sign_in_failed', 'too_many_requests'],
});
export const staffConfirmTotp = endpoint({
  method: 'POST', path: '/api/staff/session/totp', audience: 'guest',
  body: z.object({ code: z.string().check(z.trim(), z.regex(/^\d{6}$/, 'code_format')) }),
  output: z.object({ viewer: staffViewer }),
  errors: ['totp_pending', 'totp_wrong', 'too_many_requests'],
});
export const showStaffSession = endpoint({
  method: 'GET', path: '/api/staff/session', audience: 'staff',
  output: z.object({ viewer: staffViewer }),
  errors: [],
});
export const staffSignOut = endpoint({
  method: 'DELETE', path: '/api/staff/session', audience: 'staff',
  output: z.object({}),
  errors: [],
});
