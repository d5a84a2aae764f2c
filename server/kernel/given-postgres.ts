import pg from 'pg';
import { ConfigError } from './environment.ts';

const OLDEST = 15;
const NEWEST = 18;
const expected = `the address of a PostgreSQL of ${OLDEST} to ${NEWEST} and an empty database of ours in it`;

/** Throws `ConfigError` when nothing that we can use answers at DATABASE_URL. Says nothing of the address: it carries a password. */
export async function checkGivenPostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const answer = await client.query<{ version: number }>("select current_setting('server_version_num')::int / 10000 as version");
    const version = answer.rows[0]?.version ?? 0;
    if (version < OLDEST || version > NEWEST) throw new ConfigError('DATABASE_URL', `a PostgreSQL of ${version}`, expected);
  } catch (error) {
    throw error instanceof ConfigError ? error : new ConfigError('DATABASE_URL', reasonOf(error), expected);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The server's own code, like 28P01 for a wrong password, or the network's. */
function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  return code === undefined ? `no answer (${message})` : `no answer (${code})`;
}
