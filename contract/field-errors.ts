import type * as z from 'zod/mini';
import { fieldErrorCodes, type FieldErrorCode } from './errors.ts';

const known = new Set<string>(fieldErrorCodes);

/** Turns the schema library's issues into one code a field; the first issue of a field wins. */
export function fieldErrorsOf(error: { issues: readonly z.core.$ZodIssue[] }): Record<string, FieldErrorCode> {
  const fields: Record<string, FieldErrorCode> = {};
  for (const issue of error.issues) {
    const field = issue.path.map(String).join('.');
    fields[field] ??= codeOf(issue);
  }
  return fields;
}

/** A schema's own message is a code where it names one; else the kind of issue decides. */
function codeOf(issue: z.core.$ZodIssue): FieldErrorCode {
  if (known.has(issue.message)) return issue.message as FieldErrorCode;
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'required';
  if (issue.code === 'too_small') return 'too_short';
  if (issue.code === 'too_big') return 'too_long';
  return 'invalid';
}
