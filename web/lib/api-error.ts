import type { ErrorCode, ErrorParams, FieldErrorCode, Problem } from '#contract/errors.ts';

/** A refusal of the server, with the code that names it. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly fields: Readonly<Record<string, FieldErrorCode>>;
  /** Number of the request in the server's log; null when an intermediary answered in its place. */
  readonly requestId: string | null;

  constructor(problem: Pick<Problem, 'code'> & Partial<Problem>) {
    super(problem.code);
    this.name = 'ApiError';
    this.code = problem.code;
    this.params = problem.params ?? {};
    this.fields = problem.fields ?? {};
    this.requestId = problem.requestId ?? null;
  }
}

/** The request did not reach the server, or its answer did not come back. */
export class OfflineError extends Error {
  constructor(options?: ErrorOptions) {
    super('The server was not reached', options);
    this.name = 'OfflineError';
  }
}
