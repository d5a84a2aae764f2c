import * as z from 'zod/mini';
import type { listReadings as readings, listRefusals as refusals, RefusalReason, showReading as one } from '#contract/back-office.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { openCursor, sealCursor } from '#kernel/cursor.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineRead } from '#kernel/use-case.ts';
import { findReading, pageReadings, pageRefusals } from '../queries.ts';
import { presentReadings } from './present-reading.ts';

const readingCursor = z.object({ id: z.uuid() });
const refusalCursor = z.object({ ordinal: z.int() });

/** What was read, newest first. */
export const listReadings = defineRead({
  name: 'back-office.list-readings',
  actor: 'staff',
  async run({ db }, { source, feed, after, limit }: InputOf<typeof readings>): Promise<OutputOf<typeof readings>> {
    const rows = await pageReadings(db, { source, feed }, openCursor(readingCursor, after)?.id, limit + 1);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { rows: await presentReadings(db, rows.slice(0, limit)), next: last ? sealCursor({ id: last.id }) : null };
  },
});

export const showReading = defineRead({
  name: 'back-office.show-reading',
  actor: 'staff',
  async run({ db }, { readingId }: InputOf<typeof one>): Promise<OutputOf<typeof one>> {
    const row = await findReading(db, readingId);
    const [reading] = await presentReadings(db, row ? [row] : []);
    if (!reading) throw new DomainError('not_found');
    return reading;
  },
});

/** What a reading refused, in the order in which it came. */
export const listRefusals = defineRead({
  name: 'back-office.list-refusals',
  actor: 'staff',
  async run({ db }, { readingId, after, limit }: InputOf<typeof refusals>): Promise<OutputOf<typeof refusals>> {
    const rows = await pageRefusals(db, readingId, openCursor(refusalCursor, after)?.ordinal ?? -1, limit + 1);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      rows: rows.slice(0, limit).map(({ place, field, reason, value }) => ({ place, field, reason: reason as RefusalReason, value })),
      next: last ? sealCursor({ ordinal: last.ordinal }) : null,
    };
  },
});
