import { defineChange } from '#kernel/use-case.ts';
import { deleteSession } from '../queries.ts';

export const signOut = defineChange({
  name: 'accounts.sign-out',
  actor: 'client',
  async run(context, _input: unknown) {
    await deleteSession(context.tx, context.actor.sessionHash);
    context.clearCookie('session');
    return context.done({}, { action: 'account.signed_out' });
  },
});
