import type { ErrorCode, Problem } from '#contract/errors.ts';
import type { DomainError } from '#kernel/errors.ts';

/** The one place where a domain error gets a status. A code without a line here does not compile. */
const statusOf: Record<ErrorCode, number> = {
  invalid_input: 422,
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  cross_site: 403,
  too_many_requests: 429,
  unavailable: 503,
  internal: 500,
  sign_in_failed: 401,
  registration_gone: 404,
  recovery_gone: 404,
  code_wrong: 422,
  code_dead: 422,
  code_too_soon: 429,
  code_limit: 429,
  consent_outdated: 409,
  password_wrong: 422,
  confirmation_gone: 404,
  claim_exists: 409,
  already_member: 409,
  claim_settled: 409,
  last_administrator: 409,
  not_member: 409,
  too_early: 409,
  member_protected: 409,
  invitation_gone: 404,
  invitation_settled: 409,
  invitation_other_account: 403,
  already_invited: 409,
  staff_sign_in_failed: 401,
  totp_wrong: 422,
  totp_pending: 401,
  claim_decided_by_other: 409,
};

export function problemOf(error: DomainError, requestId: string): Problem {
  return {
    type: `urn:kabinet:${error.code}`,
    title: error.code,
    status: statusOf[error.code],
    code: error.code,
    ...(Object.keys(error.params).length > 0 ? { params: error.params } : {}),
    ...(error.fields ? { fields: error.fields } : {}),
    requestId,
  };
}
