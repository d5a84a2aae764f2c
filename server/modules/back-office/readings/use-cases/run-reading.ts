import type { Feed } from '#contract/back-office.ts';
import { FILES_SOURCE, SourceError, type BackOfficeSource, type ClientRecord, type Found, type Page, type Refusal } from '#connectors/back-office/port.ts';
import type { Origin } from '#kernel/actor.ts';
import { KeySet } from '#kernel/key-set.ts';
import { readAhead } from '#kernel/read-ahead.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { ToldContacts } from '#modules/client-base/index.ts';
import { listRegistered } from '#modules/products/index.ts';
import { checkRecord, recordKey, shortened, type Checked } from '../../checks/rules.ts';
import { beat, findReading, type Problem, type ReadingRow } from '../queries.ts';
import { BEAT_MS, KEYS_AT_ONCE, repeats, TooManyVanished, type Reading } from '../rules.ts';
import { beginReading, type ReadingOrder } from './begin-reading.ts';
import { finishReading, releaseReading } from './finish-reading.ts';
import { keepPage, TakenOver } from './keep-page.ts';
import { markLeftContacts } from './mark-left-contacts.ts';
import { markVanished } from './mark-vanished.ts';

export interface ReadingWatch {
  /** The process stops: the reading ends at the next page, to be gone on with. */
  readonly stopping?: AbortSignal;
  /** Told of each page's refusals, by their lines. */
  readonly onRefusals?: (refusals: readonly Refusal[]) => void;
}

/**
 * Reads one feed of a source, page by page, each kept in a transaction of its own with the place where the next
 * begins: whoever comes after a failure, or after the death of this process, goes on there. A source that cannot be
 * read or believed ends the reading with a problem; what was kept stays. Null while another process reads this feed.
 */
export async function runReading(runtime: Runtime, origin: Origin, source: BackOfficeSource, order: ReadingOrder, watch: ReadingWatch = {}): Promise<ReadingRow | null> {
  const { output: begun } = await beginReading.execute(runtime, origin, { ...order, source: source.name });
  if (!begun) return null;
  const reading: Reading = begun;
  const at = { reading, source: source.name, feed: order.feed };
  const beating = setInterval(() => void beat(runtime.db, reading).catch(() => {}), BEAT_MS);
  try {
    await readToTheEnd();
    return await findReading(runtime.db, reading.id);
  } catch (error) {
    if (error instanceof TakenOver) return null;
    throw error;
  } finally {
    clearInterval(beating);
  }

  async function readToTheEnd(): Promise<void> {
    try {
      const isAtEnd = await readPages(runtime, origin, source, order, reading, watch);
      await (isAtEnd ? finishReading.execute(runtime, origin, { ...at, problem: null }) : releaseReading.execute(runtime, origin, reading));
    } catch (error) {
      if (error instanceof TakenOver) throw error;
      await finishReading.execute(runtime, origin, { ...at, problem: problemOf(error) });
      if (!(error instanceof SourceError)) throw error;
    }
  }
}

function problemOf(error: unknown): Problem {
  if (!(error instanceof SourceError)) return { code: 'internal', detail: '' };
  return { code: error.problem, detail: error.detail, ...(error instanceof TooManyVanished ? { missing: error.missing } : {}) };
}

/** False when the process stopped before the end. */
async function readPages(runtime: Runtime, origin: Origin, source: BackOfficeSource, { feed, mayVanish = null }: ReadingOrder, reading: Reading, { stopping, onRefusals }: ReadingWatch): Promise<boolean> {
  // What a reading that goes on has seen before is not known here: the next one from the beginning looks for what vanished.
  const seen = reading.isWhole && reading.place === null ? new KeySet() : null;
  const told = feed === 'clients' && reading.place === null ? new ToldContacts() : null;
  const pages = source.read(feed, { whole: reading.isWhole, from: reading.place, known: (after) => listRegistered(runtime.db, after, KEYS_AT_ONCE) });
  let before: Page | null = null;
  for await (const page of readAhead(pages, stopping)) {
    if (repeats(page, before)) throw new SourceError('page_repeats', '');
    before = page;
    const { spoilt, ...checked } = checkPage(feed, page, runtime.config.phoneCountries);
    for (const found of seen ? page.found : []) seen?.add(recordKey(feed, found) ?? '');
    for (const record of told ? checked.records : []) told?.add(record as ClientRecord);
    for (const found of told ? spoilt : []) told?.doubt(recordKey(feed, found));
    // A line of a file that could not be read may be anybody's.
    if (source.name === FILES_SOURCE && page.refusals.length > 0) told?.doubt(null);
    const { output: refusals } = await keepPage.execute(runtime, origin, { reading, source: source.name, feed, ...checked, next: page.next });
    onRefusals?.(refusals);
    if (page.next === null) break;
  }
  if (stopping?.aborted) return false;
  if (seen) await markVanished(runtime, origin, source, feed, reading, seen, mayVanish);
  if (told) await markLeftContacts(runtime, origin, source.name, reading, told, mayVanish);
  return true;
}

interface CheckedPage {
  readonly records: Array<Checked<Feed>>;
  /** Where the source has a record, by its key. */
  readonly places: Map<string, string>;
  readonly refusals: Refusal[];
  /** What was refused whole. */
  readonly spoilt: Found[];
}

function checkPage(feed: Feed, page: Page, countries: Runtime['config']['phoneCountries']): CheckedPage {
  const records: Array<Checked<Feed>> = [];
  const spoilt: Found[] = [];
  const refusals = page.refusals.map(shortened);
  const places = new Map<string, string>();
  for (const found of page.found) {
    const checked = checkRecord(feed, found, countries);
    if (checked.record) records.push(checked.record);
    if (checked.record) places.set(recordKey(feed, found) ?? '', found.place);
    else spoilt.push(found);
    refusals.push(...checked.refusals);
  }
  return { records, places, spoilt, refusals: refusals.sort((one, other) => Number(one.place) - Number(other.place) || 0) };
}
