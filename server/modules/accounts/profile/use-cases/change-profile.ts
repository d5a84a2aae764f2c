import type { changeProfile as contract } from '#contract/accounts.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { invalidFields } from '#kernel/errors.ts';
import { newId } from '#kernel/ids.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange } from '#kernel/use-case.ts';
import { queueMail } from '#modules/notify/index.ts';
import { letters } from '../../letters.ts';
import { findUser, updateUser } from '../../queries.ts';
import { deletePendingEmail } from '../queries.ts';
import { birthDateProblem, linksPerPerson, profileChangesOf } from '../rules.ts';
import { sendEmailLink } from './send-email-link.ts';
import { profileOf } from './show-profile.ts';

/** Manual, 8.1; but a new address counts only when its link is followed, and the old one is told. */
export const changeProfile = defineChange({
  name: 'accounts.change-profile',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>) {
    const wrong = birthDateProblem(input.birthDate, context.clock.now().toISOString().slice(0, 10));
    if (wrong) throw invalidFields({ birthDate: wrong });
    const user = await findUser(context.tx, context.actor.userId);
    const shown = await profileOf(context.tx, user.id);
    const changes = { last_name: input.lastName, first_name: input.firstName, patronymic: input.patronymic, birth_date: input.birthDate };
    await updateUser(context.tx, user.id, changes);
    const changesEmail = input.email !== user.email;
    if (!changesEmail && shown.pendingEmail !== null) await deletePendingEmail(context.tx, user.id);
    if (changesEmail && input.email !== shown.pendingEmail) {
      await takeUseOrRefuse(context.tx, `email-links:${user.id}`, linksPerPerson);
      await sendEmailLink(context, { ...user, first_name: input.firstName }, input.email);
      const { name, supportEmail } = context.config.provider;
      await queueMail(context, {
        to: user.email,
        kind: 'accounts.email-change-notice',
        cause: newId(),
        letter: letters.emailChangeNotice[user.locale]({ firstName: input.firstName, provider: name, newEmail: input.email, supportEmail }),
      });
    }
    const after = await profileOf(context.tx, user.id);
    const changed = profileChangesOf(shown, after);
    return context.done(after, ...(changed ? [{ action: 'profile.changed' as const, ...changed }] : []));
  },
});
