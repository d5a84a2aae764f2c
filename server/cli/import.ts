import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { locales, type Locale } from '#contract/locale.ts';
import { openClientFile } from '#connectors/client-base/file.ts';
import { FileFormatError } from '#connectors/client-base/file-format-error.ts';
import type { Refusal } from '#connectors/client-base/port.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { importSource } from '#modules/client-base/index.ts';
import { ErrorsFile } from './errors-file.ts';
import { describeFormat, importWords } from './import-words.ts';
import { command, commandOrigin, UsageError } from './open.ts';
import { createProgress } from './progress.ts';
import { describeRefusal, refusalHeader, refusalRow } from './refusals.ts';

const USAGE = `npm run import -- clients FILE [--errors FILE.csv] [--locale ${locales.join('|')}]`;
/** On a terminal; a file that takes the messages gets them all. */
const SHOWN_ERRORS = 20;

interface Order {
  readonly file: string;
  readonly errors: string | undefined;
  readonly locale: Locale;
}

/** `npm run import -- clients FILE`: may be broken off and run again; what is the same is not written. */
async function importFile(runtime: Runtime, { file, errors, locale }: Order): Promise<void> {
  const words = importWords[locale];
  const progress = createProgress(statSync(file).size);
  const source = await openClientFile({ path: file, phoneCountries: runtime.config.phoneCountries, onProgress: progress.show });
  const errorsFile = errors === undefined ? null : openErrors(errors, locale);
  if (source.ignoredColumns.length > 0) progress.say(words.ignoredColumns(source.ignoredColumns));
  let refused = 0;
  const onRefusal = (refusal: Refusal) => {
    refused += 1;
    errorsFile?.add(refusalRow(refusal, locale));
    if (refused <= SHOWN_ERRORS || !process.stderr.isTTY) progress.say(describeRefusal(refusal, locale));
    else if (refused === SHOWN_ERRORS + 1) progress.say(words.moreErrors(errors));
  };
  const end = () => {
    errorsFile?.close();
    progress.end();
  };
  // `command` ends the process by itself, when the database has stopped.
  process.once('SIGINT', () => {
    end();
    progress.say(words.brokenOff);
  });
  const totals = await importSource(runtime, commandOrigin('import'), source, onRefusal).finally(end);
  process.stdout.write(`${words.totals(totals)}\n`);
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
    return parseArgs({ allowPositionals: true, options: { errors: { type: 'string' }, locale: { type: 'string', default: 'ru' } } });
  } catch {
    throw new UsageError(USAGE);
  }
}

function readOrder(): Order {
  const { positionals, values } = readArguments();
  const [what, file] = positionals;
  const locale = locales.find((known) => known === values.locale);
  if (what !== 'clients' || file === undefined || positionals.length > 2 || locale === undefined) throw new UsageError(USAGE);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageError(importWords[locale].noFile(file));
  if (values.errors !== undefined && path.resolve(values.errors) === path.resolve(file)) throw new UsageError(importWords[locale].sameFile);
  return { file, errors: values.errors, locale };
}

await command(async (runtime) => {
  const order = readOrder();
  try {
    await importFile(runtime, order);
  } catch (error) {
    if (error instanceof FileFormatError) throw new UsageError(describeFormat(error, order.locale));
    throw error;
  }
});
