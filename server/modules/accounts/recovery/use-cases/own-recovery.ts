import type { Guest } from '#kernel/actor.ts';
import { DomainError } from '#kernel/errors.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { lockRecovery } from '../queries.ts';

/** The recovery that this browser began. */
export async function lockOwnRecovery(context: ChangeContext<Guest>) {
  const token = context.origin.cookies.recovery;
  const recovery = token === undefined ? undefined : await lockRecovery(context.tx, context.secrets.hashToken('recovery', token));
  if (!recovery) throw new DomainError('recovery_gone');
  return recovery;
}
