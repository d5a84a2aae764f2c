import type { BackOfficeSource } from '#connectors/back-office/port.ts';
import { handle, repeat, type JobHandler } from '#jobs/registry.ts';
import { readJob, sweepReadingsJob, timetableJob } from './readings/jobs.ts';
import { readSource } from './readings/use-cases/read-source.ts';
import { keepTimetable, sweepReadings } from './use-cases/keep-timetable.ts';

export { backOfficeRoutes } from './routes.ts';
export { findHolder } from './readings/queries.ts';
export { runReading } from './readings/use-cases/run-reading.ts';
export { findBackOffice } from './tokens/session-auth.ts';

/** `stopping`: readings end at the next page, to be gone on with by whoever is there then. */
export function backOfficeJobs(sources: readonly BackOfficeSource[], stopping: AbortSignal): JobHandler[] {
  return [
    handle(readJob, readSource(sources, stopping)),
    repeat('*/15 * * * *', timetableJob, keepTimetable(sources)),
    repeat('* * * * *', sweepReadingsJob, sweepReadings(sources)),
  ];
}
