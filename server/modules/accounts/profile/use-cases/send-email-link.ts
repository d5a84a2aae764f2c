import type { Locale } from '#contract/locale.ts';
import { newId } from '#kernel/ids.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { queueMail } from '#modules/notify/index.ts';
import { letters } from '../../letters.ts';
import { replaceEmailLink } from '../queries.ts';

/** Queues the letter whose link proves that `email` is the person's. */
export async function sendEmailLink(context: ChangeContext, person: { id: string; first_name: string; locale: Locale }, email: string): Promise<void> {
  const { token, hash } = context.secrets.newToken('email_confirmation');
  await replaceEmailLink(context.tx, { hash, userId: person.id, email });
  await queueMail(context, {
    to: email,
    kind: 'accounts.confirm-email',
    cause: newId(),
    letter: letters.confirmEmail[person.locale]({ firstName: person.first_name, provider: context.config.provider.name, url: `${context.config.publicUrl}/confirm-email#${token}` }),
  });
}
