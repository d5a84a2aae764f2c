import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

const FOLDER = path.join(import.meta.dirname, '..', 'db', 'migrations');
/** Any constant: all processes that migrate the same database wait for one another. */
const LOCK = 7_215_033;

/**
 * Brings the database at `url` to the newest schema: each numbered file of `db/migrations` runs once,
 * in its own transaction, in order. Safe to call from several processes at the same time.
 */
export async function migrate(url: string, onStep: (name: string) => void = () => {}): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query('create table if not exists migrations (name text primary key, run_at timestamptz not null default now())');
    const done = await client.query<{ name: string }>('select name from migrations');
    const known = new Set(done.rows.map((row) => row.name));
    const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
    for (const name of files) {
      if (known.has(name)) continue;
      onStep(name);
      await runOne(client, name, await readFile(path.join(FOLDER, name), 'utf8'));
    }
  } finally {
    await client.end();
  }
}

async function runOne(client: pg.Client, name: string, text: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migrations (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed`, { cause: error });
  }
}
