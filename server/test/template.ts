import pg from 'pg';
import { prepareDatabase, type DatabaseAccess } from '#kernel/prepare-database.ts';
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

/** Makes the database that every test clones: schema, rights, job queues, and a clock that tests can move. */
export async function prepareTemplate(admin: pg.Client, server: DatabaseAccess & { readonly ownerUrl: string }): Promise<void> {
  await admin.query(`drop database if exists ${TEMPLATE}`);
  await admin.query(`create database ${TEMPLATE}`);
  const access = { servingUrl: databaseUrlOf(server.servingUrl, TEMPLATE), servingUser: server.servingUser, ownerUrl: databaseUrlOf(server.ownerUrl, TEMPLATE) };
  const log = createLog('silent');
  await prepareDatabase(access, log);
  const portal = createServer({ config: testConfig(), databaseUrl: access.servingUrl, clock: systemClock, log });
  await portal.jobs.start();
  await portal.close();
  const client = new pg.Client({ connectionString: access.ownerUrl });
  await client.connect();
  await client.query(`
    create table test_clock (shift interval not null);
    insert into test_clock values ('0');
    grant select, update on test_clock to ${pg.escapeIdentifier(access.servingUser)};
    create or replace function kabinet_now() returns timestamptz language sql stable as 'select now() + (select shift from test_clock)'`);
  await client.end();
}
