import { defineChange } from '#kernel/use-case.ts';
import { announceToJob } from '../jobs.ts';
import { listToTell, putAsideNobodys } from '../queries.ts';
import { MOST_AT_ONCE } from '../rules.ts';

/** Finds whom there is something to tell. */
export const announce = defineChange({
  name: 'documents.announce',
  actor: 'system',
  async run(context, _input: Record<string, never>) {
    await putAsideNobodys(context.tx, context.config, MOST_AT_ONCE);
    const organizationIds = await listToTell(context.tx, context.config, MOST_AT_ONCE);
    await context.enqueueAll(announceToJob, organizationIds.map((organizationId) => ({ organizationId })));
    return context.done(undefined);
  },
});
