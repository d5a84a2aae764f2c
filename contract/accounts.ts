import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { localeSchema } from './locale.ts';
import { organizationToClaim } from './organizations.ts';

const personName = z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(100, 'too_long'));
const optionalName = z.string().check(z.trim(), z.maxLength(100, 'too_long'));
/** One plain address: no comments, quotes or lists (a quoted local part can smuggle a second address). */
export const emailAddress = z
  .string()
  .check(z.trim(), z.minLength(1, 'required'), z.maxLength(254, 'too_long'), z.regex(/^[^\s@"'(),:;<>[\]\\]+@[^\s@"'(),:;<>[\]\\]+\.[^\s@"'(),:;<>[\]\\.]{2,}$/, 'email_invalid'));
/** As typed; the server reads it in any usual way of writing and keeps E.164. */
export const phoneAsTyped = z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(40, 'phone_invalid'));
/** NIST 800-63B: checked exactly as typed, up to 128 characters, no composition rules. */
export const newPassword = z.string().check(z.minLength(1, 'required'), z.minLength(10, 'password_too_short'), z.maxLength(128, 'too_long'));
const typedPassword = z.string().check(z.minLength(1, 'required'), z.maxLength(128, 'too_long'));
export const smsCode = z.string().check(z.trim(), z.regex(/^\d{6}$/, 'code_format'));

export const viewer = z.object({
  id: z.uuid(),
  firstName: z.string(),
  lastName: z.string(),
  locale: localeSchema,
});
export type Viewer = z.output<typeof viewer>;

/** State of a code on its way: what the countdown and the text above the field need. */
export const codeSent = z.object({
  phone: z.string(), // masked: +7 (912) •••-••-18
  resendInSeconds: z.number(),
  expiresInSeconds: z.number(),
});
export type CodeSent = z.output<typeof codeSent>;

export const registrationDetails = z.object({
  firstName: personName,
  lastName: personName,
  phone: phoneAsTyped,
  email: emailAddress,
  password: newPassword,
  consent: z.literal(true, 'consent_required'),
  consentVersion: z.string().check(z.maxLength(40)),
  locale: localeSchema,
});

export const registrationState = z.object({
  step: z.enum(['organization', 'code']),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  code: z.nullable(codeSent),
});

const done = z.object({});

export const beginRegistration = endpoint({
  method: 'POST', path: '/api/registration', audience: 'guest',
  body: registrationDetails,
  output: registrationState,
  errors: ['invalid_input', 'consent_outdated', 'too_many_requests'],
});
export const showRegistration = endpoint({
  method: 'GET', path: '/api/registration', audience: 'guest',
  output: registrationState,
  errors: ['registration_gone'],
});
/** `organization: null` is «пропустить»; either way the code is sent. */
export const chooseRegistrationOrganization = endpoint({
  method: 'PUT', path: '/api/registration/organization', audience: 'guest',
  body: z.object({ organization: z.nullable(organizationToClaim) }),
  output: registrationState,
  errors: ['registration_gone', 'code_limit', 'code_too_soon'],
});
export const resendRegistrationCode = endpoint({
  method: 'POST', path: '/api/registration/code', audience: 'guest',
  output: registrationState,
  errors: ['registration_gone', 'code_limit', 'code_too_soon'],
});
export const confirmRegistration = endpoint({
  method: 'POST', path: '/api/registration/confirmation', audience: 'guest',
  body: z.object({ code: smsCode }),
  output: z.object({ viewer }),
  errors: ['registration_gone', 'code_wrong', 'code_dead'],
});

export const signIn = endpoint({
  method: 'POST', path: '/api/session', audience: 'guest',
  body: z.object({ phone: phoneAsTyped, password: typedPassword, remember: z.boolean() }),
  output: z.object({ viewer }),
  errors: ['sign_in_failed', 'too_many_requests'],
});
export const showSession = endpoint({
  method: 'GET', path: '/api/session', audience: 'client',
  output: z.object({ viewer }),
  errors: [],
});
export const signOut = endpoint({
  method: 'DELETE', path: '/api/session', audience: 'client',
  output: done,
  errors: [],
});

export const beginRecovery = endpoint({
  method: 'POST', path: '/api/recovery', audience: 'guest',
  body: z.object({ phone: phoneAsTyped }),
  output: codeSent,
  errors: ['code_limit', 'code_too_soon'],
});
export const resendRecoveryCode = endpoint({
  method: 'POST', path: '/api/recovery/code', audience: 'guest',
  output: codeSent,
  errors: ['recovery_gone', 'code_limit', 'code_too_soon'],
});
export const checkRecoveryCode = endpoint({
  method: 'POST', path: '/api/recovery/code-check', audience: 'guest',
  body: z.object({ code: smsCode }),
  output: done,
  errors: ['recovery_gone', 'code_wrong', 'code_dead'],
});
export const finishRecovery = endpoint({
  method: 'PUT', path: '/api/recovery/password', audience: 'guest',
  body: z.object({ password: newPassword }),
  output: z.object({ viewer }),
  errors: ['recovery_gone'],
});

export const confirmEmail = endpoint({
  method: 'POST', path: '/api/email-confirmations', audience: 'guest',
  body: z.object({ token: z.string().check(z.maxLength(100)) }),
  output: z.object({ email: z.string() }),
  errors: ['confirmation_gone'],
});

export const profile = z.object({
  lastName: z.string(),
  firstName: z.string(),
  patronymic: z.string(),
  birthDate: z.nullable(z.iso.date()),
  phone: z.string(), // E.164
  email: z.string(),
  emailConfirmed: z.boolean(),
  /** A new address that waits for its link to be followed. */
  pendingEmail: z.nullable(z.string()),
});
export const showProfile = endpoint({
  method: 'GET', path: '/api/profile', audience: 'client',
  output: profile,
  errors: [],
});
export const profileChanges = z.object({
  lastName: personName,
  firstName: personName,
  patronymic: optionalName,
  birthDate: z.nullable(z.iso.date('date_invalid')),
  email: emailAddress,
});
export const changeProfile = endpoint({
  method: 'PUT', path: '/api/profile', audience: 'client',
  body: profileChanges,
  output: profile,
  errors: ['too_many_requests'],
});
export const changeLocale = endpoint({
  method: 'PUT', path: '/api/profile/locale', audience: 'client',
  body: z.object({ locale: localeSchema }),
  output: done,
  errors: [],
});
export const changePassword = endpoint({
  method: 'PUT', path: '/api/profile/password', audience: 'client',
  body: z.object({ currentPassword: typedPassword, newPassword }),
  output: done,
  errors: ['password_wrong', 'too_many_requests'],
});
export const resendEmailConfirmation = endpoint({
  method: 'POST', path: '/api/profile/email-confirmation', audience: 'client',
  output: done,
  errors: ['too_many_requests'],
});
/** Manual, 8.2: the request names the account's e-mail, the old number and the new one. */
export const requestPhoneChange = endpoint({
  method: 'POST', path: '/api/profile/phone-change-request', audience: 'client',
  body: z.object({ newPhone: phoneAsTyped, comment: z.string().check(z.trim(), z.maxLength(1000, 'too_long')) }),
  output: done,
  errors: ['too_many_requests'],
});

/** The consent to the processing of personal data (152-FZ, article 9): its present text and version. */
export const showConsent = endpoint({
  method: 'GET', path: '/api/consents/personal-data', audience: 'guest',
  output: z.object({ version: z.string(), title: z.string(), paragraphs: z.array(z.string()) }),
  errors: [],
});
