import pg from 'pg';
import { ConfigError } from './environment.ts';

const OLDEST = 15;
const NEWEST = 18;
const expected = `the address of a PostgreSQL of ${OLDEST} to ${NEWEST} and an empty database of ours in it`;

/**
 * Throws `ConfigError` when nothing that we can use answers at DATABASE_URL or DATABASE_OWNER_URL.
 * Says nothing of the addresses: they carry passwords. Comes back with who serves.
 */
export async function checkGivenPostgres(servingUrl: string, ownerUrl: string | null): Promise<{ servingUser: string }> {
  const serving = await look('DATABASE_URL', servingUrl);
  if (ownerUrl !== null) {
    const owner = await look('DATABASE_OWNER_URL', ownerUrl);
    if (owner.place !== serving.place) throw new ConfigError('DATABASE_OWNER_URL', 'another database than in DATABASE_URL', 'the same database, as its owner');
    if (owner.user === serving.user) throw new ConfigError('DATABASE_OWNER_URL', 'the user of DATABASE_URL', 'another user, who owns the database');
  }
  return { servingUser: serving.user };
}

interface Seen {
  readonly version: number;
  readonly user: string;
  /** The same for two addresses only when they lead to the same database. */
  readonly place: string;
}

async function look(name: string, url: string): Promise<Seen> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const answer = await client.query<Seen>(`
      select current_setting('server_version_num')::int / 10000 as version, current_user as user,
        extract(epoch from pg_postmaster_start_time()) || ' ' || current_database() as place`);
    const [seen] = answer.rows;
    if (!seen || seen.version < OLDEST || seen.version > NEWEST) throw new ConfigError(name, `a PostgreSQL of ${seen?.version ?? 0}`, expected);
    return seen;
  } catch (error) {
    throw error instanceof ConfigError ? error : new ConfigError(name, reasonOf(error), expected);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The server's own code, like 28P01 for a wrong password, or the network's. */
function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  return code === undefined ? `no answer (${message})` : `no answer (${code})`;
}
