import type { Feed } from '#contract/back-office.ts';
import type { Place, Refusal } from '#connectors/back-office/port.ts';
import { defineChange } from '#kernel/use-case.ts';
import { shortened, type Checked } from '../../checks/rules.ts';
import { keepRecords } from '../../use-cases/keepers.ts';
import { insertRefusals, turnPage } from '../queries.ts';
import type { Reading } from '../rules.ts';

/** Another process goes on with this reading: what was read here is not kept. */
export class TakenOver extends Error {}

interface CheckedPage {
  readonly reading: Reading;
  readonly source: string;
  readonly feed: Feed;
  readonly records: ReadonlyArray<Checked<Feed>>;
  /** Where a source has a record, by its key. */
  readonly places: ReadonlyMap<string, string>;
  readonly refusals: readonly Refusal[];
  readonly next: Place | null;
}

/** Keeps one page whole, with the place where the next one begins, or nothing of it; answers what was refused. */
export const keepPage = defineChange({
  name: 'back-office.keep-page',
  actor: 'system',
  async run(context, { reading, source, feed, records, places, refusals: before, next }: CheckedPage) {
    const { changed, refusals: later } = await keepRecords(feed, context, source, records);
    const refusals = [...before, ...later.map((refusal) => shortened({ ...refusal, place: places.get(refusal.place) ?? refusal.place }))];
    const refused = await turnPage(context.tx, reading, { read: records.length, changed, refused: refusals.length, vanished: 0, place: next });
    if (refused === null) throw new TakenOver();
    await insertRefusals(context.tx, reading.id, refusals, refused);
    return context.done(refusals, ...(changed === 0 ? [] : [{ action: 'back_office.kept', subjectName: source, after: { feed, changed } } as const]));
  },
});
