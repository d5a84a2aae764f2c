import type { registrationState } from '#contract/accounts.ts';
import type * as z from 'zod/mini';
import type { Db, Tx } from '#kernel/db.ts';
import { DomainError } from '#kernel/errors.ts';
import type { Context } from '#kernel/use-case.ts';
import { codeOnItsWay } from '../../codes/use-cases/send-code.ts';

interface Pending {
  readonly id: string;
  readonly phone: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly email: string;
}

/** Where the wizard stands: the code step begins when the code has gone out. */
export async function stateOf(db: Db | Tx, pending: Pending): Promise<z.output<typeof registrationState>> {
  const code = await codeOnItsWay(db, pending.id, pending.phone);
  return { step: code ? 'code' : 'organization', firstName: pending.first_name, lastName: pending.last_name, email: pending.email, code };
}

/** The hash under which this browser's registration is kept. */
export function registrationHash(context: Context): Buffer {
  const token = context.origin.cookies.registration;
  if (token === undefined) throw new DomainError('registration_gone');
  return context.secrets.hashToken('registration', token);
}
