import type { InputOf } from '#contract/endpoint.ts';
import type { startReading as contract } from '#contract/back-office.ts';
import type { BackOfficeSource } from '#connectors/back-office/port.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange } from '#kernel/use-case.ts';
import { mayStartReadings } from '#modules/staff/index.ts';
import { readJob } from '../jobs.ts';
import { isRunning } from '../queries.ts';

/** Has a source read now, from the beginning. */
export function startReading(sources: readonly BackOfficeSource[]) {
  return defineChange({
    name: 'back-office.start-reading',
    actor: 'staff',
    permit: mayStartReadings,
    async run(context, { source, isWhole }: InputOf<typeof contract>) {
      if (!sources.some(({ name }) => name === source)) throw new DomainError('source_unknown');
      if (await isRunning(context.tx, source)) throw new DomainError('reading_runs');
      await context.enqueue(readJob, { source, feed: null, isWhole, startedBy: context.actor.staffId });
      return context.done({}, { action: 'back_office.started', subjectName: source, after: { isWhole } });
    },
  });
}
