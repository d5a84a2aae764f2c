import type { Feed, Reading, ReadingOfSource } from '#contract/back-office.ts';
import type { Db } from '#kernel/db.ts';
import { findStaffNames } from '#modules/staff/index.ts';
import type { ReadingRow } from '../queries.ts';

/** Readings as staff see them, in the order of the rows. */
export async function presentReadings(db: Db, rows: readonly ReadingRow[]): Promise<ReadingOfSource[]> {
  const names = await findStaffNames(db, rows.flatMap((row) => row.started_by ?? []));
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    feed: row.feed as Feed,
    isWhole: row.is_whole,
    state: row.state,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    startedBy: row.started_by === null ? null : (names.get(row.started_by) ?? null),
    read: row.read,
    changed: row.changed,
    refused: row.refused,
    vanished: row.vanished,
    problem: row.problem as Reading['problem'],
  }));
}
