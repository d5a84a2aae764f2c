import type { Feed } from '#contract/back-office.ts';
import { newId } from '#kernel/ids.ts';
import { defineChange } from '#kernel/use-case.ts';
import { endReading, findBrokenOff, findRunning, insertReading, lockFeed, takeOver } from '../queries.ts';
import type { Reading } from '../rules.ts';

export interface ReadingOrder {
  readonly feed: Feed;
  /** All there is, or what changed lately. */
  readonly isWhole: boolean;
  /** The staff member who wants it; null: the timetable. */
  readonly startedBy: string | null;
  /** From the beginning, whatever was read before. */
  readonly isAnew: boolean;
  /** So many may be marked as vanished, however much that is: a person has said that it is so. */
  readonly mayVanish?: number | null;
}

/**
 * Begins a reading, or goes on with one: that of a reader who is gone, or that failed on its way not long ago.
 * Null while another process reads this feed.
 */
export const beginReading = defineChange({
  name: 'back-office.begin-reading',
  actor: 'system',
  async run(context, { source, feed, isWhole, startedBy, isAnew }: ReadingOrder & { source: string }) {
    const { tx } = context;
    await lockFeed(tx, source, feed);
    const reader = newId();
    const running = await findRunning(tx, source, feed);
    if (running && !running.is_left) return context.done<Reading | null>(null);
    if (running && !isAnew) return context.done<Reading | null>(await takeOver(tx, running.id, reader));
    if (running) await endReading(tx, { id: running.id, reader: null }, { code: 'stopped', detail: '' });
    const brokenOff = isAnew ? null : await findBrokenOff(tx, source, feed, isWhole);
    return context.done<Reading | null>(brokenOff === null ? await insertReading(tx, { source, feed, isWhole, reader, startedBy }) : await takeOver(tx, brokenOff, reader));
  },
});
