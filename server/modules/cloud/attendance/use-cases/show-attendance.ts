import type { showAttendance as contract } from '#contract/cloud.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { defineRead } from '#kernel/use-case.ts';
import { enterCloud } from '../../clouds/use-cases/enter-cloud.ts';
import { listDays } from '../queries.ts';

/** How many people were in, day by day. */
export const showAttendance = defineRead({
  name: 'cloud.show-attendance',
  actor: 'client',
  async run(context, { cloudId }: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const scope = await enterCloud(context.db, context.actor, cloudId);
    return { days: await listDays(context.db, scope, context.config.calendar.timeZone) };
  },
});
