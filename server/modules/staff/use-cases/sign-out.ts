import { defineChange } from '#kernel/use-case.ts';
import { deleteSession } from '../queries.ts';

export const staffSignOut = defineChange({
  name: 'staff.sign-out',
  actor: 'staff',
  async run(context, _input: unknown) {
    await deleteSession(context.tx, context.actor.sessionHash);
    context.clearCookie('staff');
    return context.done({}, { action: 'staff.signed_out', subjectId: context.actor.staffId });
  },
});
