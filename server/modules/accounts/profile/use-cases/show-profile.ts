import type { profile } from '#contract/accounts.ts';
import type * as z from 'zod/mini';
import type { Db, Tx } from '#kernel/db.ts';
import { defineRead } from '#kernel/use-case.ts';
import { findUser } from '../../queries.ts';
import { findPendingEmail } from '../queries.ts';

/** The profile as its owner sees it (manual, 8.1). */
export async function profileOf(db: Db | Tx, userId: string): Promise<z.output<typeof profile>> {
  const user = await findUser(db, userId);
  const pending = await findPendingEmail(db, userId);
  return {
    lastName: user.last_name,
    firstName: user.first_name,
    patronymic: user.patronymic,
    birthDate: user.birth_date,
    phone: user.phone,
    email: user.email,
    emailConfirmed: user.email_confirmed_at !== null,
    pendingEmail: pending === user.email ? null : pending,
  };
}

export const showProfile = defineRead({
  name: 'accounts.show-profile',
  actor: 'client',
  run: (context, _input: unknown) => profileOf(context.db, context.actor.userId),
});
