import { sweepUses } from '#kernel/limits.ts';
import { defineChange } from '#kernel/use-case.ts';
import { sweepEnded } from '../queries.ts';

export const sweep = defineChange({
  name: 'accounts.sweep',
  actor: 'system',
  async run(context, _input: Record<string, never>) {
    await sweepEnded(context.tx);
    await sweepUses(context.tx);
    return context.done(undefined);
  },
});
