import type { ErrorCode, ErrorParams, FieldErrorCode } from '#contract/errors.ts';

/**
 * A refusal that the caller may read. Knows no HTTP: the one mapper in `http` gives it a status.
 * Thrown inside a transaction it rolls everything back; a use case that must keep what it wrote
 * (a counted try) returns `ctx.refuse(error)` instead.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly fields: Record<string, FieldErrorCode> | undefined;

  constructor(code: ErrorCode, options: { params?: ErrorParams; fields?: Record<string, FieldErrorCode> } = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.params = options.params ?? {};
    this.fields = options.fields;
  }
}

/** `invalid_input` with what is wrong at which field. */
export function invalidFields(fields: Record<string, FieldErrorCode>): DomainError {
  return new DomainError('invalid_input', { fields });
}
