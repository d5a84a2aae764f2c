import type { InputOf } from '#contract/endpoint.ts';
import type { signIn as contract } from '#contract/accounts.ts';
import { DomainError } from '#kernel/errors.ts';
import { forgetUses, giveBackUse, takeUseOrRefuse } from '#kernel/limits.ts';
import { verifyPassword } from '#kernel/passwords.ts';
import { readPhone } from '#kernel/phone.ts';
import { defineChange } from '#kernel/use-case.ts';
import { findUserByPhone } from '../../queries.ts';
import { journalActor } from '../../rules.ts';
import { failuresPerAddress, failuresPerPhone } from '../rules.ts';
import { openSession } from './open-session.ts';

/**
 * Sign-in by phone and password. A use of both limits is taken before the password is looked at, so
 * parallel guesses are counted too, and given back when it is right. An unknown phone costs the same
 * hash and reads the same.
 */
export const signIn = defineChange({
  name: 'accounts.sign-in',
  actor: 'guest',
  async prepare(context, input: InputOf<typeof contract>) {
    const read = readPhone(input.phone, context.config.phoneCountries);
    const phone = 'phone' in read ? read.phone : null;
    const keys = { phone: `sign-in-phone:${phone ?? input.phone}`, address: `sign-in-address:${context.origin.ip}` };
    await takeUseOrRefuse(context.db, keys.address, failuresPerAddress);
    await takeUseOrRefuse(context.db, keys.phone, failuresPerPhone);
    const user = phone === null ? undefined : await findUserByPhone(context.db, phone);
    const right = await verifyPassword(user?.password_hash ?? null, input.password);
    if (!user || !right) throw new DomainError('sign_in_failed');
    await forgetUses(context.db, keys.phone);
    await giveBackUse(context.db, keys.address);
    return user;
  },
  async run(context, input, user) {
    const viewer = await openSession(context, user, input.remember);
    return context.done({ viewer }, { action: 'account.signed_in', actor: journalActor(user) });
  },
});
