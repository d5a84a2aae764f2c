import pg from 'pg';

/**
 * Does work that other processes on the same database must not do at the same time: they wait for one
 * another by `lock`, any number that belongs to this work alone. The lock ends with the process, too.
 */
export async function alone<T>(url: string, lock: number, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    return await work(client);
  } finally {
    await client.end();
  }
}
