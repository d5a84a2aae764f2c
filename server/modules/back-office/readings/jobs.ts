import * as z from 'zod/mini';
import { defineJob } from '#kernel/job.ts';

/**
 * Reads a source: one feed or all in their order, everything or what changed lately; null: as the timetable has it.
 * `mayVanish`: so many rows, as a person has said. One that dies is gone on with by the sweep, so the queue does not try again.
 */
export const readJob = defineJob({
  name: 'back-office.read',
  payload: z.object({ source: z.string(), feed: z.nullable(z.string()), isWhole: z.nullable(z.boolean()), startedBy: z.nullable(z.uuid()), mayVanish: z.optional(z.int()) }),
  retries: 0,
  timeoutSeconds: 12 * 3600,
  sideBySide: 4,
});
export const timetableJob = defineJob({ name: 'back-office.timetable', payload: z.object({}) });
export const sweepReadingsJob = defineJob({ name: 'back-office.sweep', payload: z.object({}) });
