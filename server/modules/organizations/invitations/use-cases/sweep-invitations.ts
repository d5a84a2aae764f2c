import { defineChange } from '#kernel/use-case.ts';
import { expireInvitations } from '../queries.ts';

const AT_ONCE = 1000;

/** Writes down what has expired; until then it only reads so. */
export const sweepInvitations = defineChange({
  name: 'organizations.sweep-invitations',
  actor: 'system',
  async run(context, _input: Record<string, never>) {
    await expireInvitations(context.tx, AT_ONCE);
    return context.done(undefined);
  },
});
