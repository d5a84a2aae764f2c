import type { Locale } from '#contract/locale.ts';
import { newId } from '#kernel/ids.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { queueMail } from '#modules/notify/index.ts';
import { letters } from '../../letters.ts';

export async function tellPasswordChanged(context: ChangeContext, person: { first_name: string; email: string; locale: Locale }): Promise<void> {
  const { name, supportEmail } = context.config.provider;
  await queueMail(context, {
    to: person.email,
    kind: 'accounts.password-changed',
    cause: newId(),
    letter: letters.passwordChanged[person.locale]({ firstName: person.first_name, provider: name, supportEmail }),
  });
}
