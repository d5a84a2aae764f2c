import { defineChange } from '#kernel/use-case.ts';
import { deleteEndedSessions } from '../queries.ts';

export const sweep = defineChange({
  name: 'staff.sweep',
  actor: 'system',
  async run(context, _input: Record<string, never>) {
    await deleteEndedSessions(context.tx);
    return context.done(undefined);
  },
});
