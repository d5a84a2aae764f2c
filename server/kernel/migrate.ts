import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { alone } from './alone.ts';
import { grantToServingUser } from './serving-user.ts';

const FOLDER = path.join(import.meta.dirname, '..', 'db', 'migrations');
/** Any constant: all processes that migrate the same database wait for one another. */
const LOCK = 7_215_033;

export interface MigrationOptions {
  readonly onStep?: (name: string) => void;
  /** Gets its rights on what there is then; left out when the user at `url` itself serves. */
  readonly servingUser?: string;
}

/**
 * Brings the database at `url` to the newest schema: each numbered file of `db/migrations` runs once,
 * in its own transaction, in order. Safe to call from several processes at the same time.
 */
export async function migrate(url: string, { onStep = () => {}, servingUser }: MigrationOptions = {}): Promise<void> {
  await alone(url, LOCK, async (client) => {
    // A schema that another user made must not stand before ours.
    if (servingUser !== undefined) await client.query('set search_path = public');
    for (const name of await listPending(client)) {
      onStep(name);
      await runOne(client, name, await readFile(path.join(FOLDER, name), 'utf8'));
    }
    if (servingUser !== undefined) await grantToServingUser(client, servingUser);
  });
}

/** Asks before it makes its table: a user without the right to may still find that nothing is to be done. */
async function listPending(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ found: boolean }>("select to_regclass('migrations') is not null as found");
  if (rows[0]?.found !== true) await client.query('create table migrations (name text primary key, run_at timestamptz not null default now())');
  const done = await client.query<{ name: string }>('select name from migrations');
  const known = new Set(done.rows.map((row) => row.name));
  return (await readdir(FOLDER)).filter((name) => name.endsWith('.sql') && !known.has(name)).sort();
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
