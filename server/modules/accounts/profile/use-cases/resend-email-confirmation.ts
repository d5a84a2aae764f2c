import { takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange } from '#kernel/use-case.ts';
import { findUser } from '../../queries.ts';
import { findPendingEmail } from '../queries.ts';
import { linksPerPerson } from '../rules.ts';
import { sendEmailLink } from './send-email-link.ts';

/** «Отправить ещё раз»: to the address that waits, a new one if there is one. */
export const resendEmailConfirmation = defineChange({
  name: 'accounts.resend-email-confirmation',
  actor: 'client',
  async run(context, _input: unknown) {
    const user = await findUser(context.tx, context.actor.userId);
    const pending = await findPendingEmail(context.tx, user.id);
    if (pending === null && user.email_confirmed_at !== null) return context.done({});
    await takeUseOrRefuse(context.tx, `email-links:${user.id}`, linksPerPerson);
    await sendEmailLink(context, user, pending ?? user.email);
    return context.done({});
  },
});
