import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { databaseUrlOf } from '#server/test/template.ts';
import { checkGivenPostgres } from './given-postgres.ts';
import { createLog } from './log.ts';
import { prepareDatabase, type DatabaseAccess } from './prepare-database.ts';
import { ensureServingUser } from './serving-user.ts';

const adminUrl = inject('databaseUrl');
const silent = createLog('silent');
const databases: string[] = [];
const users: string[] = [];

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

afterAll(async () => {
  for (const name of databases) await query(adminUrl, `drop database ${name}`);
  for (const name of users) await query(adminUrl, `drop role ${name}`);
});

/** An empty database as a provider would make it, by its plain owner, and a user for serving. */
async function newDatabase(): Promise<DatabaseAccess & { ownerUrl: string; owner: string }> {
  const name = `prepared_${randomBytes(6).toString('hex')}`;
  const [owner, servingUser] = [`${name}_owner`, `${name}_serving`];
  for (const user of [owner, servingUser]) {
    await ensureServingUser(adminUrl, user, 'secret');
    users.push(user);
  }
  await query(adminUrl, `grant ${owner}, ${servingUser} to current_user`);
  await query(adminUrl, `create database ${name} owner ${owner}`);
  databases.push(name);
  return { ownerUrl: urlOf(name, owner), servingUrl: urlOf(name, servingUser), servingUser, owner };
}

function urlOf(database: string, user: string): string {
  const url = new URL(databaseUrlOf(adminUrl, database));
  Object.assign(url, { username: user, password: 'secret' });
  return url.href;
}

const open = async (servingUrl: string, ownerUrl: string | null, log = silent) => prepareDatabase({ servingUrl, ...(await checkGivenPostgres(servingUrl, ownerUrl)), ownerUrl }, log);

function capture() {
  const lines: string[] = [];
  return { log: createLog('warn', { write: (line: string) => void lines.push(line) }), lines };
}

test('an owner without other rights prepares for whoever serves, who then starts alone', async () => {
  const { servingUrl, ownerUrl } = await newDatabase();
  const { log, lines } = capture();
  await open(servingUrl, ownerUrl, log);
  await open(servingUrl, ownerUrl, log);
  await open(servingUrl, null, log);
  expect(lines).toEqual([]);
  await expect(query(servingUrl, 'delete from journal_entries')).rejects.toMatchObject({ code: '42501' });
});

test('processes that start at the same moment wait for one another', async () => {
  const { servingUrl, ownerUrl } = await newDatabase();
  await Promise.all(Array.from({ length: 5 }, () => open(servingUrl, ownerUrl)));
  expect(await query(servingUrl, 'select count(*) from journal_entries')).toEqual([{ count: 0 }]);
});

test('one user for both works, with a warning', async () => {
  const { ownerUrl } = await newDatabase();
  const { log, lines } = capture();
  await open(ownerUrl, null, log);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/the journal is not protected.*DATABASE_OWNER_URL/);
  expect(lines[0]).not.toContain('secret');
});

test('a portal with one user gets a second one', async () => {
  const { servingUrl, servingUser, ownerUrl, owner } = await newDatabase();
  await open(ownerUrl, null);
  await query(ownerUrl, 'create table pgboss.version (version int)');
  await expect(open(servingUrl, ownerUrl)).rejects.toThrow(/^DATABASE_OWNER_URL: found a user who may not do what is needed \(must be .*\), expected the owner of the database and of all that is in it, who is also a member/);
  await query(adminUrl, `grant ${servingUser} to ${owner}`);
  await open(servingUrl, ownerUrl);
  await query(servingUrl, 'drop table pgboss.version');
});

test('the same user twice', async () => {
  const { ownerUrl } = await newDatabase();
  await expect(open(ownerUrl, ownerUrl)).rejects.toThrow(/^DATABASE_OWNER_URL: found the user of DATABASE_URL, expected another user, who owns the database$/);
});

test('two databases', async () => {
  const [first, second] = [await newDatabase(), await newDatabase()];
  await expect(open(first.servingUrl, second.ownerUrl)).rejects.toThrow(/^DATABASE_OWNER_URL: found another database than in DATABASE_URL, expected the same database, as its owner$/);
});

test('the users in each other’s place', async () => {
  const { servingUrl, ownerUrl } = await newDatabase();
  await expect(open(ownerUrl, servingUrl)).rejects.toThrow(/^DATABASE_OWNER_URL: found a user who may not do what is needed \(permission denied for schema public\)/);
});

test('a user for serving alone, where the schema is still to come', async () => {
  const { servingUrl } = await newDatabase();
  await expect(open(servingUrl, null)).rejects.toThrow(/^DATABASE_URL: found a user who may not change the schema \(permission denied for schema public\), expected the address of its owner in DATABASE_OWNER_URL/);
});

test.each([
  ['makes users', 'alter role SERVING createrole', 'is a superuser or can become one'],
  ['belongs to the owner', 'grant OWNER to SERVING', 'owns the database or something in its schema public, or belongs to the owner'],
  ['owns something of ours', 'grant create on schema public to SERVING; set role SERVING; create function public.mine() returns int language sql return 1; reset role; revoke create on schema public from SERVING', 'owns the database or something in its schema public, or belongs to the owner'],
  ['may make tables', 'grant create on schema public to public', 'may create in the schema public'],
  ['may change the journal as everybody may', 'grant update (ip) on journal_entries to public', 'has been given the right to change the table journal_entries'],
  ['may change every table', 'grant pg_write_all_data to SERVING', 'has been given the right to change the table journal_entries'],
])('a serving user that %s', async (_name, text, reason) => {
  const { servingUrl, servingUser, ownerUrl, owner } = await newDatabase();
  await open(servingUrl, ownerUrl);
  await query(databaseUrlOf(adminUrl, new URL(ownerUrl).pathname.slice(1)), text.replaceAll('SERVING', servingUser).replaceAll('OWNER', owner));
  await expect(open(servingUrl, ownerUrl)).rejects.toThrow(`DATABASE_URL: found a user who ${reason}, expected a user without rights of its own: the user of DATABASE_OWNER_URL gives it what it needs`);
});
