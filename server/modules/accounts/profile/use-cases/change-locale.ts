import type { changeLocale as contract } from '#contract/accounts.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { defineChange } from '#kernel/use-case.ts';
import { updateUser } from '../../queries.ts';

/** The language of the portal and of the letters to this person. */
export const changeLocale = defineChange({
  name: 'accounts.change-locale',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>) {
    await updateUser(context.tx, context.actor.userId, { locale: input.locale });
    return context.done({});
  },
});
