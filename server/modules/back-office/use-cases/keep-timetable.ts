import type { BackOfficeSource } from '#connectors/back-office/port.ts';
import { defineChange } from '#kernel/use-case.ts';
import { deleteOldAnswers } from '../pushes/queries.ts';
import { readJob } from '../readings/jobs.ts';
import { deleteOldReadings, endReading, listLeft } from '../readings/queries.ts';

/** Has every source read, and forgets what is too old to be of use. */
export function keepTimetable(sources: readonly BackOfficeSource[]) {
  return defineChange({
    name: 'back-office.keep-timetable',
    actor: 'system',
    async run(context, _input: Record<string, never>) {
      await context.enqueueAll(readJob, sources.map(({ name }) => ({ source: name, feed: null, isWhole: null, startedBy: null })));
      await deleteOldReadings(context.tx);
      await deleteOldAnswers(context.tx);
      return context.done(undefined);
    },
  });
}

/** Readings whose process is gone: another one goes on. An import by hand has nobody who could, and ends. */
export function sweepReadings(sources: readonly BackOfficeSource[]) {
  return defineChange({
    name: 'back-office.sweep-readings',
    actor: 'system',
    async run(context, _input: Record<string, never>) {
      const left = await listLeft(context.tx);
      const known = left.filter((reading) => sources.some((source) => source.name === reading.source));
      await context.enqueueAll(readJob, known.map(({ source, feed }) => ({ source, feed, isWhole: null, startedBy: null })));
      for (const { id } of left.filter((reading) => !known.includes(reading))) await endReading(context.tx, { id, reader: null }, { code: 'stopped', detail: '' });
      return context.done(undefined);
    },
  });
}
