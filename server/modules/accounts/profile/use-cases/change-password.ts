import type { changePassword as contract } from '#contract/accounts.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { DomainError, invalidFields } from '#kernel/errors.ts';
import { forgetUses, takeUseOrRefuse } from '#kernel/limits.ts';
import { hashPassword, passwordProblem, verifyPassword } from '#kernel/passwords.ts';
import { defineChange } from '#kernel/use-case.ts';
import { findUser, updateUser } from '../../queries.ts';
import { deleteSessionsOf } from '../../sessions/queries.ts';
import { passwordTriesPerPerson } from '../rules.ts';
import { tellPasswordChanged } from './tell-password-changed.ts';

/** A new password with the present one as proof; all other sessions end. */
export const changePassword = defineChange({
  name: 'accounts.change-password',
  actor: 'client',
  async prepare(context, input: InputOf<typeof contract>) {
    const user = await findUser(context.db, context.actor.userId);
    const weak = passwordProblem(input.newPassword, [user.first_name, user.last_name, user.email, user.phone, context.config.provider.name]);
    if (weak) throw invalidFields({ newPassword: weak });
    const tries = `password-tries:${user.id}`;
    await takeUseOrRefuse(context.db, tries, passwordTriesPerPerson);
    if (!(await verifyPassword(user.password_hash, input.currentPassword))) throw new DomainError('password_wrong');
    await forgetUses(context.db, tries);
    return { user, passwordHash: await hashPassword(input.newPassword) };
  },
  async run(context, _input, { user, passwordHash }) {
    await updateUser(context.tx, user.id, { password_hash: passwordHash });
    await deleteSessionsOf(context.tx, user.id, context.actor.sessionHash);
    await tellPasswordChanged(context, user);
    return context.done({}, { action: 'account.password_changed' });
  },
});
