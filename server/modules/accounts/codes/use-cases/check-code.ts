import { DomainError } from '#kernel/errors.ts';
import { secondsToWait, takeUse } from '#kernel/limits.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { tryCode } from '../queries.ts';
import { failuresPerPhone } from '../rules.ts';

/**
 * Judges a code in the caller's transaction. Null: it is right, and used up. An error is to be
 * answered with `context.refuse`, so that the counted try stays counted.
 */
export async function checkCode(context: ChangeContext, requestId: string, phone: string, code: string): Promise<DomainError | null> {
  const failures = `code-failures:${phone}`;
  const wait = await secondsToWait(context.tx, failures, failuresPerPhone);
  if (wait > 0) return new DomainError('code_limit', { params: { seconds: wait } });
  const tried = await tryCode(context.tx, requestId, context.secrets.hashCode(requestId, code));
  if (!tried) return new DomainError('code_dead');
  if (tried.right) return null;
  await takeUse(context.tx, failures, failuresPerPhone);
  return new DomainError('code_wrong', { params: { left: tried.left } });
}
