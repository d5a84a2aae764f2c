import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, sql, type PostgresPool, type PostgresPoolClient, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from '#db/types.ts';
import type { Log } from './log.ts';

export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;

export interface DatabaseOptions {
  url: string;
  maxConnections: number;
  /** Named (prepared) statements: 1.4-1.9 times faster; off behind a pooler that knows none. */
  namedStatements: boolean;
  log: Log;
}

export interface Database {
  readonly db: Db;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

// Whole numbers that fit a double exactly come as numbers; counts of rows always do.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Opens the pool. Statements that hang are ended by the server, so no request waits for ever. */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maxConnections,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    lock_timeout: 5000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'kabinet',
  });
  pool.on('error', (error) => options.log.warn({ code: (error as { code?: string }).code }, 'an idle database connection was lost'));
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: options.namedStatements ? namedPool(pool) : pool }),
  });
  return { db, pool, close: () => db.destroy() };
}

// `where` of a few hundred shapes at most; past that, statements go unnamed rather than pile up.
const MAX_NAMES = 1000;

const PLANNED_ANEW = '/* for these values */ ';

/**
 * What a statement begins with whose best plan is another for other values: of one client's few rows and of another's
 * hundred thousand. It is planned at each call.
 */
export const plannedAnew = sql.raw(PLANNED_ANEW);

/** Gives each statement a name made of its text, so that PostgreSQL plans it once a connection. */
function namedPool(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>();
  const nameOf = (text: string) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= MAX_NAMES) return known;
    const name = `k${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
    names.set(text, name);
    return name;
  };
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const wrap = (client: pg.PoolClient): PostgresPoolClient => {
    const query = (text: string, values: readonly unknown[]) => {
      const name = values.length > 0 && !text.startsWith(PLANNED_ANEW) ? nameOf(text) : undefined;
      return client.query(name === undefined ? { text, values: [...values] } : { name, text, values: [...values] });
    };
    return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() };
  };
  return {
    connect: async () => {
      const client = await pool.connect();
      let known = wrapped.get(client);
      if (!known) wrapped.set(client, (known = wrap(client)));
      return known;
    },
    end: () => pool.end(),
  } as PostgresPool;
}
