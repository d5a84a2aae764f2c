import type { confirmEmail as contract } from '#contract/accounts.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange } from '#kernel/use-case.ts';
import { confirmAddress, findUser } from '../../queries.ts';
import { journalActor } from '../../rules.ts';
import { takeEmailLink } from '../queries.ts';

/** Follows the link of a letter. A POST, so that programs that open links in mail change nothing. */
export const confirmEmail = defineChange({
  name: 'accounts.confirm-email',
  actor: 'guest',
  async run(context, input: InputOf<typeof contract>) {
    const link = await takeEmailLink(context.tx, context.secrets.hashToken('email_confirmation', input.token));
    if (!link) throw new DomainError('confirmation_gone');
    const user = await findUser(context.tx, link.user_id);
    await confirmAddress(context.tx, user.id, link.email);
    return context.done({ email: link.email }, { action: 'profile.email_confirmed', actor: journalActor(user), before: { email: user.email }, after: { email: link.email } });
  },
});
