import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hugeMapping, type HugeSize } from '#connectors/back-office/double/huge.ts';
import { openEmptyDatabase, productionSettings, startProcess } from './portal.ts';
import { Readings, type Reading } from './readings.ts';
import { Worker } from './worker.ts';

const size: HugeSize = { clients: 100_000, products: 300_000, documents: 1_000_000, payments: 200_000 };
const MOST_MEGABYTES = 300;
/** Documents after which the worker is killed. */
const KILLED_AFTER = 500_000;
/** Who goes on reads again what of the page before is on the next one. */
const MOST_AGAIN = 1000;

type Settings = Readonly<Record<string, string>>;

/** An accounting base read whole by a worker that is killed on its way, and read again when nothing has changed. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kabinet-sync-'));
  const mapping = path.join(folder, 'mapping.json');
  writeFileSync(mapping, JSON.stringify(hugeMapping));
  const database = await openEmptyDatabase();
  const base = await startProcess('accounting.ts', { SIZE: JSON.stringify(size) });
  const readings = await Readings.of(database);
  const settings = {
    ...productionSettings(database.url), DATA_DIR: folder,
    BACK_OFFICE_ODATA_URL: base.address, BACK_OFFICE_ODATA_USER: 'Обмен с порталом', BACK_OFFICE_ODATA_PASSWORD: 'ключ:7', BACK_OFFICE_ODATA_MAPPING: mapping,
  };
  try {
    console.log(`${Object.entries(size).map(([what, count]) => `${count} ${what}`).join(', ')} (aim: at most ${MOST_MEGABYTES} MB)`);
    await readKilled(readings, settings);
    await readAgain(readings, settings);
  } finally {
    await readings.close();
    await base.stop();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readKilled(readings: Readings, settings: Settings): Promise<void> {
  const since = new Date();
  await using first = await Worker.start(settings);
  await readings.order(null);
  const { id } = await readings.until('documents', since, ({ read }) => read >= KILLED_AFTER);
  await first.stop('SIGKILL');
  const left = await readings.until('documents', since, () => true);
  report(`first run, until it was killed after ${left.read} documents`, first);

  await using second = await Worker.start(settings);
  await readings.letLifePass(id);
  const done = await readings.until('documents', since, (reading) => {
    if (reading.id !== id || reading.read < left.read) throw new Error('the documents are read anew');
    return reading.state === 'done';
  });
  if (done.read - done.changed > MOST_AGAIN) throw new Error(`${done.read - done.changed} documents were read twice`);
  await readings.order('payments');
  await readings.until('payments', since, ({ state }) => state === 'done');
  await second.stop('SIGTERM');
  report('first run, gone on with', second);
  show(await readings.list(since));
}

async function readAgain(readings: Readings, settings: Settings): Promise<void> {
  const before = await readings.countWritten();
  const since = new Date();
  await using worker = await Worker.start(settings);
  await readings.order(null);
  await readings.until('payments', since, ({ state }) => state === 'done');
  await worker.stop('SIGTERM');
  report('second run', worker);
  const found = await readings.list(since);
  show(found);
  const written = (await readings.countWritten()) - before;
  if (written > 0 || found.some(({ changed, vanished }) => changed + vanished > 0)) throw new Error(`nothing has changed, but the second run wrote ${written} rows`);
  console.log(`${before} rows were written by the first run, none by the second`);
}

function report(what: string, { memory }: Worker): void {
  console.log(`${what}: at most ${memory.most.toFixed(0)} MB, ${memory.megabytes.toFixed(0)} MB at its end`);
  if (memory.most > MOST_MEGABYTES) throw new Error(`the worker takes more than ${MOST_MEGABYTES} MB`);
}

function show(readings: readonly Reading[]): void {
  for (const { feed, read, changed, refused, vanished, seconds } of readings) {
    console.log(`  ${feed.padEnd(10)} ${String(read).padStart(8)} read, ${changed} changed, ${refused} refused, ${vanished} vanished, ${seconds} s`);
  }
}
