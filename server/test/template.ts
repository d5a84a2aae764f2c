import pg from 'pg';
import { migrate } from '#kernel/migrate.ts';
import { systemClock } from '#kernel/clock.ts';
import { createLog } from '#kernel/log.ts';
import { createServer } from '../wiring.ts';
import { testConfig } from './config.ts';

export const TEMPLATE = 'kabinet_template';

export function databaseUrlOf(url: string, name: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.href;
}

/** Makes the database that every test clones: schema, job queues, and a clock that tests can move. */
export async function prepareTemplate(admin: pg.Client, url: string): Promise<void> {
  await admin.query(`drop database if exists ${TEMPLATE}`);
  await admin.query(`create database ${TEMPLATE}`);
  const templateUrl = databaseUrlOf(url, TEMPLATE);
  await migrate(templateUrl);
  const server = createServer({ config: testConfig(), databaseUrl: templateUrl, clock: systemClock, log: createLog('silent') });
  await server.jobs.start();
  await server.close();
  const client = new pg.Client({ connectionString: templateUrl });
  await client.connect();
  await client.query(`
    create table test_clock (shift interval not null);
    insert into test_clock values ('0');
    create or replace function kabinet_now() returns timestamptz language sql stable as 'select now() + (select shift from test_clock)'`);
  await client.end();
}
