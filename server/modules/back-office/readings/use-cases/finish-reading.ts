import type { Feed } from '#contract/back-office.ts';
import { FILES_SOURCE } from '#connectors/back-office/port.ts';
import { defineChange } from '#kernel/use-case.ts';
import { confirmFeed, hasBaseline } from '#modules/client-base/index.ts';
import { endReading, release, type Problem } from '../queries.ts';
import type { Reading } from '../rules.ts';
import { TakenOver } from './keep-page.ts';

interface End {
  readonly reading: Reading;
  readonly source: string;
  readonly feed: Feed;
  /** Null: read to its end. */
  readonly problem: Problem | null;
}

/** Ends a reading. One that was read to its end makes its feed right as of its start: a file, or a whole reading, also the first time. */
export const finishReading = defineChange({
  name: 'back-office.finish-reading',
  actor: 'system',
  async run(context, { reading, source, feed, problem }: End) {
    if (!(await endReading(context.tx, reading, problem))) throw new TakenOver();
    const isAll = reading.isWhole || source === FILES_SOURCE;
    if (problem === null && (isAll || (await hasBaseline(context.tx, source, feed)))) await confirmFeed(context.tx, source, feed, { asOf: reading.startedAt, baselineInHours: isAll ? 0 : null });
    return context.done(undefined);
  },
});

/** The process stops: the next one goes on at once. */
export const releaseReading = defineChange({
  name: 'back-office.release-reading',
  actor: 'system',
  async run(context, reading: Reading) {
    await release(context.tx, reading);
    return context.done(undefined);
  },
});
