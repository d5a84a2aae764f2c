import { statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { feeds, type Feed, type Reading, type Refusal } from '#contract/back-office.ts';
import { locales, type Locale } from '#contract/locale.ts';
import { FILES_SOURCE } from '#connectors/back-office/port.ts';
import { openRecordFile } from '#connectors/back-office/files/file.ts';
import { FileFormatError } from '#connectors/back-office/files/file-format-error.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { findHolder, runReading } from '#modules/back-office/index.ts';
import { ErrorsFile } from './errors-file.ts';
import { describeFormat, importWords } from './import-words.ts';
import { command, commandOrigin, UsageError, type BreakOff } from './open.ts';
import { createProgress } from './progress.ts';
import { describeRefusal, refusalHeader, refusalRow } from './refusals.ts';

const USAGE = `npm run import -- ${feeds.join('|')} FILE [--whole] [--vanished N] [--errors FILE.csv] [--locale ${locales.join('|')}]`;
/** On a terminal; a file that takes the messages gets them all. */
const SHOWN_ERRORS = 20;
const LOOK_EVERY_MS = 1000;

interface Order {
  readonly feed: Feed;
  readonly file: string;
  /** The file is all there is: what it lacks is marked as vanished. */
  readonly isWhole: boolean;
  /** So many may be marked, however much that is. */
  readonly mayVanish: number | null;
  readonly errors: string | undefined;
  readonly locale: Locale;
}

/** `npm run import -- FEED FILE`: may be broken off and run again; what is the same is not written. */
async function importFile(runtime: Runtime, breakOff: BreakOff, { feed, file, isWhole, mayVanish, errors, locale }: Order): Promise<void> {
  const words = importWords[locale];
  const progress = createProgress(statSync(file).size);
  const source = await openRecordFile({ path: file, feed, onProgress: progress.show });
  const errorsFile = errors === undefined ? null : openErrors(errors, locale);
  if (source.ignoredColumns.length > 0) progress.say(words.ignoredColumns(source.ignoredColumns));
  let refused = 0;
  const tell = (refusal: Refusal) => {
    refused += 1;
    errorsFile?.add(refusalRow(feed, refusal, locale));
    if (refused <= SHOWN_ERRORS || !process.stderr.isTTY) progress.say(describeRefusal(feed, refusal, locale));
    else if (refused === SHOWN_ERRORS + 1) progress.say(words.moreErrors(errors));
  };
  const end = () => {
    errorsFile?.close();
    progress.end();
  };
  const stopping = new AbortController();
  const read = () =>
    runReading(runtime, commandOrigin('import'), source, { feed, isWhole, startedBy: null, isAnew: true, mayVanish }, {
      stopping: stopping.signal,
      onRefusals: (refusals) => refusals.forEach(tell),
    });
  const reading = inTurn(runtime, feed, read, (seconds) => progress.say(words.waits(seconds)), stopping.signal).finally(end);
  breakOff.first(async () => {
    stopping.abort();
    await reading;
    progress.say(words.brokenOff);
  });
  const ended = await reading;
  if (stopping.signal.aborted) return;
  if (!ended) throw new UsageError(words.running);
  process.stdout.write(`${words.totals(feed, ended, isWhole)}\n`);
  if (ended.problem) throw new UsageError(words.problem(ended.problem as NonNullable<Reading['problem']>));
}

/**
 * Reads once nobody else takes such records in: at once, or when an import that died has been silent for long enough.
 * Null where another one is alive.
 */
async function inTurn<R>(runtime: Runtime, feed: Feed, read: () => Promise<R | null>, onWait: (seconds: number) => void, stopping: AbortSignal): Promise<R | null> {
  let known: Awaited<ReturnType<typeof findHolder>>;
  for (;;) {
    const row = await read();
    if (row || stopping.aborted) return row;
    const holder = await findHolder(runtime.db, FILES_SOURCE, feed);
    if (known && holder && (holder.reader !== known.reader || holder.beat_at > known.beat_at)) return null;
    if (!known && holder) onWait(holder.seconds_left);
    known ??= holder;
    await setTimeout(LOOK_EVERY_MS, undefined, { signal: stopping }).catch(() => {});
  }
}

function openErrors(file: string, locale: Locale): ErrorsFile {
  try {
    return new ErrorsFile(file, refusalHeader[locale]);
  } catch {
    throw new UsageError(importWords[locale].notWritable(file));
  }
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { errors: { type: 'string' }, whole: { type: 'boolean', default: false }, vanished: { type: 'string' }, locale: { type: 'string', default: 'ru' } } });
  } catch {
    throw new UsageError(USAGE);
  }
}

function readOrder(): Order {
  const { positionals, values } = readArguments();
  const [what, file] = positionals;
  const feed = feeds.find((known) => known === what);
  const locale = locales.find((known) => known === values.locale);
  const isRight = positionals.length <= 2 && /^[1-9]\d{0,8}$/.test(values.vanished ?? '1');
  if (feed === undefined || file === undefined || !isRight || locale === undefined) throw new UsageError(USAGE);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageError(importWords[locale].noFile(file));
  if (values.errors !== undefined && path.resolve(values.errors) === path.resolve(file)) throw new UsageError(importWords[locale].sameFile);
  return { feed, file, isWhole: values.whole, mayVanish: values.vanished === undefined ? null : Number(values.vanished), errors: values.errors, locale };
}

await command(async (runtime, breakOff) => {
  const order = readOrder();
  try {
    await importFile(runtime, breakOff, order);
  } catch (error) {
    if (error instanceof FileFormatError) throw new UsageError(describeFormat(error, order.feed, order.locale));
    throw error;
  }
});
