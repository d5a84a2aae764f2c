/**
 * Every error that the server can name. The code is the key of the phrase that the browser shows, so
 * a code without a phrase in each language does not compile there.
 */
export const errorCodes = [
  // general
  'invalid_input',
  'not_signed_in',
  'forbidden',
  'not_found',
  'cross_site',
  'too_many_requests',
  'unavailable',
  'internal',
  // accounts
  'sign_in_failed',
  'registration_gone',
  'recovery_gone',
  'code_wrong',
  'code_dead',
  'code_too_soon',
  'code_limit',
  'consent_outdated',
  'password_wrong',
  'confirmation_gone',
  // organizations
  'claim_exists',
  'already_member',
  'claim_settled',
  'last_administrator',
  'not_member',
  'too_early',
  'member_protected',
  'invitation_gone',
  'invitation_settled',
  'invitation_other_account',
  'already_invited',
  // files
  'file_type',
  'file_too_large',
  'file_gone',
  'file_missing',
  // products
  'product_known',
  'addition_settled',
  'renewal_exists',
  'renewal_early',
  'renewal_settled',
  // documents
  'recipient_exists',
  'recipient_settled',
  // back office
  'source_unknown',
  'reading_runs',
  'reading_outdated',
  'key_reused',
  // cloud
  'nothing_to_end',
  'order_exists',
  'order_settled',
  'email_unconfirmed',
  'password_viewed',
  'password_link_expired',
  'offer_settled',
  'request_exists',
  'request_settled',
  'name_taken',
  'connector_used',
  'infobase_taken',
  'place_taken',
  // staff
  'staff_sign_in_failed',
  'totp_wrong',
  'totp_pending',
  'claim_decided_by_other',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What may be wrong with one field. The browser has a phrase for each. */
export const fieldErrorCodes = [
  'required',
  'too_short',
  'too_long',
  'invalid',
  'email_invalid',
  'phone_invalid',
  'phone_country_refused',
  'password_too_short',
  'password_common',
  'password_personal',
  'consent_required',
  'inn_length',
  'inn_digits',
  'date_invalid',
  'date_in_future',
  'code_format',
  'too_many',
  'not_contact',
  'registration_number',
  'money',
  'kpp',
  'account_number',
  'bic',
  'period',
  'period_long',
] as const;

export type FieldErrorCode = (typeof fieldErrorCodes)[number];

export type ErrorParams = Record<string, string | number>;

/** Body of a refusal: problem+json (RFC 9457) with a machine-readable code. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  params?: ErrorParams;
  /** Present with `invalid_input`: what is wrong with which field. */
  fields?: Record<string, FieldErrorCode>;
  requestId: string;
}
