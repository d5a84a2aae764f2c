import type { finishRecovery as contract } from '#contract/accounts.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { DomainError, invalidFields } from '#kernel/errors.ts';
import { forgetUses } from '#kernel/limits.ts';
import { hashPassword, passwordProblem } from '#kernel/passwords.ts';
import { defineChange } from '#kernel/use-case.ts';
import { tellPasswordChanged } from '../../profile/use-cases/tell-password-changed.ts';
import { findUser, updateUser } from '../../queries.ts';
import { journalActor } from '../../rules.ts';
import { deleteSessionsOf } from '../../sessions/queries.ts';
import { openSession } from '../../sessions/use-cases/open-session.ts';
import { deleteRecoveriesOf } from '../queries.ts';
import { lockOwnRecovery } from './own-recovery.ts';

/** The last step reads the proof again, in the transaction that sets the password. */
export const finishRecovery = defineChange({
  name: 'accounts.finish-recovery',
  actor: 'guest',
  async prepare(context, input: InputOf<typeof contract>) {
    if (context.origin.cookies.recovery === undefined) throw new DomainError('recovery_gone');
    const weak = passwordProblem(input.password, [context.config.provider.name]);
    if (weak) throw invalidFields({ password: weak });
    return hashPassword(input.password);
  },
  async run(context, _input, passwordHash) {
    const recovery = await lockOwnRecovery(context);
    if (recovery.verified_at === null || recovery.user_id === null) throw new DomainError('recovery_gone');
    const user = await findUser(context.tx, recovery.user_id);
    await updateUser(context.tx, user.id, { password_hash: passwordHash });
    await deleteSessionsOf(context.tx, user.id);
    await deleteRecoveriesOf(context.tx, user.id);
    await forgetUses(context.tx, `sign-in-phone:${user.phone}`);
    await tellPasswordChanged(context, user);
    context.clearCookie('recovery');
    const viewer = await openSession(context, user, false);
    return context.done({ viewer }, { action: 'account.password_recovered', actor: journalActor(user) });
  },
});
