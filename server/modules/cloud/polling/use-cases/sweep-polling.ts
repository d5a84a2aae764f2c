import { defineChange } from '#kernel/use-case.ts';
import { sweepPolling } from '../queries.ts';

export const sweepOfPolling = defineChange({
  name: 'cloud.sweep-polling',
  actor: 'system',
  async run(context) {
    await sweepPolling(context.tx);
    return context.done(undefined);
  },
});
