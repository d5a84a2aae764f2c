import { spawn } from 'node:child_process';
import { createWriteStream, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { withCheckDigits } from '../contract/inn.ts';
import { memoryOf } from './memory.ts';
import { KEY, openBenchDatabase } from './portal.ts';

const ROWS = 1_000_000;
const LOOK_EVERY_MS = 250;

/** A client base of 1,000,000 rows: seconds, the most memory, and a second run that changes nothing. */
export async function run(): Promise<void> {
  const database = await openBenchDatabase();
  const file = path.join(os.tmpdir(), `kabinet-clients-${process.pid}.csv`);
  try {
    await writeRows(file, ROWS);
    console.log(`${ROWS} rows, ${(statSync(file).size / 2 ** 20).toFixed(0)} MB`);
    for (const name of ['first run', 'second run']) {
      const found = await importOnce(database.url, file);
      console.log(`${name}: ${found.seconds.toFixed(1)} s, ${(ROWS / found.seconds).toFixed(0)} rows/s, at most ${found.megabytes.toFixed(0)} MB resident (${found.halfway.toFixed(0)} MB halfway). ${found.said}`);
    }
  } finally {
    rmSync(file, { force: true });
    await database.stop();
  }
}

async function writeRows(file: string, rows: number): Promise<void> {
  const stream = createWriteStream(file);
  stream.write('ИНН;КПП;Наименование;Контакт;Телефон;E-mail;Должность;Менеджер;E-mail менеджера\r\n');
  for (let row = 0; row < rows; row++) {
    const inn = withCheckDigits(`98${String(row).padStart(7, '0')}`);
    const line = `${inn};980001001;ООО «Организация ${row}»;Иванова Анна;+7900${String(row).padStart(7, '0')};contact${row}@client.example;Директор;Менеджер ${row % 50};manager${row % 50}@provider.example\r\n`;
    if (!stream.write(line)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
}

async function importOnce(databaseUrl: string, file: string): Promise<{ seconds: number; megabytes: number; halfway: number; said: string }> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, '..', 'server', 'cli', 'import.ts'), 'clients', file], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: databaseUrl, SECRET_KEY: KEY },
  });
  const samples: number[] = [];
  const timer = setInterval(() => samples.push(memoryOf(child.pid ?? 0).megabytes), LOOK_EVERY_MS);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.resume();
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(timer);
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, megabytes: Math.max(...samples), halfway: samples[Math.floor(samples.length / 2)] ?? 0, said: said.trim() };
}
