import { createWriteStream, existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FileFormatError, openClientFile } from '#connectors/client-base/file.ts';
import type { ClientRecord, Refusal } from '#connectors/client-base/port.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { importClients } from '#modules/client-base/index.ts';
import { command, commandOrigin, UsageError } from './open.ts';
import { createProgress } from './progress.ts';
import { describeRefusal, refusalRow } from './refusals.ts';

const USAGE = 'npm run import -- clients FILE [--errors FILE.csv]';
const BATCH = 1000;
const SHOWN_ERRORS = 20;

/** `npm run import -- clients FILE`: may be broken off and run again; what is the same is not written. */
async function importFile(runtime: Runtime, file: string, errorsFile: string | undefined): Promise<void> {
  const progress = createProgress(statSync(file).size);
  const source = await openClientFile({ path: file, phoneCountries: runtime.config.phoneCountries, onProgress: progress.show });
  const errors = errorsFile === undefined ? null : createWriteStream(errorsFile);
  errors?.write('\uFEFFline;reason;value\r\n');
  const totals = { read: 0, changed: 0, refused: 0 };
  const keep = async (records: ClientRecord[]) => {
    totals.changed += (await importClients.execute(runtime, commandOrigin('import'), { records })).output;
  };
  const refuse = (refusal: Refusal) => {
    totals.refused += 1;
    errors?.write(refusalRow(refusal));
    if (totals.refused <= SHOWN_ERRORS) progress.say(describeRefusal(refusal));
    if (totals.refused === SHOWN_ERRORS + 1) progress.say(errorsFile === undefined ? '… дальше ошибки не показаны; их все запишет --errors FILE.csv' : `… остальные ошибки — в ${errorsFile}`);
  };
  let batch: ClientRecord[] = [];
  for await (const item of source.read()) {
    if ('refusal' in item) {
      refuse(item.refusal);
      continue;
    }
    totals.read += 1;
    batch.push(item.record);
    if (batch.length === BATCH) {
      await keep(batch);
      batch = [];
    }
  }
  if (batch.length > 0) await keep(batch);
  await new Promise<void>((resolve) => (errors ? errors.end(resolve) : resolve()));
  progress.end();
  process.stdout.write(`Прочитано организаций: ${totals.read}. Новых и изменённых: ${totals.changed}. Ошибок в строках: ${totals.refused}.\n`);
}

await command(async (runtime) => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { errors: { type: 'string' } } });
  const [what, file] = positionals;
  if (what !== 'clients' || file === undefined) throw new UsageError(USAGE);
  if (!existsSync(file)) throw new UsageError(`Файла ${file} нет.`);
  try {
    await importFile(runtime, file, values.errors);
  } catch (error) {
    if (!(error instanceof FileFormatError)) throw error;
    throw new UsageError(`В первой строке файла нет обязательных столбцов: ${error.message}. Нужны хотя бы «ИНН» и «Наименование».`);
  }
});
