import type { confirmVanished as contract, Reading } from '#contract/back-office.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange } from '#kernel/use-case.ts';
import { mayStartReadings } from '#modules/staff/index.ts';
import { readJob } from '../jobs.ts';
import { findReading, isNewestWhole, isRunning } from '../queries.ts';
import type { Sources } from './list-sources.ts';

/**
 * A person says that what a reading missed is gone indeed. What was missing then is not known any more: the feed is
 * read whole again, and no more may vanish than the person was shown.
 */
export function confirmVanished(sources: Sources) {
  return defineChange({
    name: 'back-office.confirm-vanished',
    actor: 'staff',
    permit: mayStartReadings,
    async run(context, { readingId }: InputOf<typeof contract>) {
      const reading = await findReading(context.tx, readingId);
      if (!reading) throw new DomainError('not_found');
      const { source, feed } = reading;
      const missing = (reading.problem as Reading['problem'])?.missing;
      if (!sources.some(({ name }) => name === source)) throw new DomainError('source_unknown');
      if (missing === undefined || !(await isNewestWhole(context.tx, reading))) throw new DomainError('reading_outdated');
      if (await isRunning(context.tx, source)) throw new DomainError('reading_runs');
      await context.enqueue(readJob, { source, feed, isWhole: true, startedBy: context.actor.staffId, mayVanish: missing });
      return context.done({}, { action: 'back_office.vanished_confirmed', subjectId: readingId, subjectName: source, after: { feed, missing } });
    },
  });
}
