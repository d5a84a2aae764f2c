import { defineChange } from '#kernel/use-case.ts';
import { deleteOldCounts } from '../queries.ts';

export const sweepPolling = defineChange({
  name: 'cloud.sweep-polling',
  actor: 'system',
  async run(context) {
    await deleteOldCounts(context.tx);
    return context.done(undefined);
  },
});
