import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { register } from '#server/test/world.ts';
import { newId } from './ids.ts';
import { createLog } from './log.ts';
import { prepareDatabase } from './prepare-database.ts';

let portal: TestPortal;
let owner: string;
beforeAll(async () => {
  portal = await TestPortal.start();
  await register(portal);
  [{ owner }] = (await portal.asOwner<{ owner: string }>('select quote_ident(current_user) as owner')) as [{ owner: string }];
});
afterAll(() => portal.stop());

const serving = async (text: string, values: unknown[] = []) => (await portal.server.pool.query<Record<string, unknown>>(text, values)).rows;

const servingUser = () => decodeURIComponent(new URL(portal.databaseUrl).username);

/** Brings the portal's database up to date again, as the next start would. */
const prepareAgain = () => prepareDatabase({ servingUrl: portal.databaseUrl, servingUser: servingUser(), ownerUrl: portal.ownerUrl }, createLog('silent'));

describe('the journal, as the user that serves requests', () => {
  test('is added to and read', async () => {
    const id = newId();
    await serving("insert into journal_entries (id, actor_kind, action, ip, request_id) values ($1, 'system', 'test', '', '')", [id]);
    expect(await serving('select action from journal_entries where id = $1', [id])).toEqual([{ action: 'test' }]);
  });

  test.each([
    'update journal_entries set ip = null',
    'update journal_entries set ip = ip where false',
    'delete from journal_entries',
    'truncate journal_entries',
    'select 1 from journal_entries for update',
    "insert into journal_entries (id, actor_kind, action, ip, request_id) select id, actor_kind, action, ip, request_id from journal_entries limit 1 on conflict (id) do update set action = 'other'",
    'alter table journal_entries disable trigger all',
    'alter table journal_entries disable trigger journal_entries_refuse_change',
    'alter table journal_entries add column note text',
    'alter table journal_entries rename to old_entries',
    'alter function journal_entries_refuse_change() rename to other',
    'drop trigger journal_entries_refuse_change on journal_entries',
    'drop table journal_entries',
    'drop schema public cascade',
    'create rule r as on insert to journal_entries do instead nothing',
    'create trigger t before insert on journal_entries for each row execute function suppress_redundant_updates_trigger()',
    "create or replace function kabinet_now() returns timestamptz language sql stable as 'select now()'",
    'create table public.mine (n int)',
    'create function public.mine() returns int language sql return 1',
    "insert into migrations (name) values ('0010-other.sql')",
    'delete from migrations',
    'create role other superuser',
    'create schema other',
    'set session_replication_role = replica',
    'comment on table journal_entries is null',
  ])('is kept from: %s', async (text) => {
    await expect(serving(text)).rejects.toMatchObject({ code: '42501' });
  });

  test('does not become another user', async () => {
    await expect(serving(`set role ${owner}`)).rejects.toMatchObject({ code: '42501' });
    await expect(serving(`set session authorization ${owner}`)).rejects.toMatchObject({ code: '42501' });
    // A right that one does not have is passed on with a warning and to no effect.
    await serving('grant all on journal_entries to current_user');
    await expect(serving('delete from journal_entries')).rejects.toMatchObject({ code: '42501' });
  });
});

// Only a superuser gets as far as a session of replication.
test.each(['update journal_entries set ip = ip where false', 'delete from journal_entries', 'truncate journal_entries', 'set session_replication_role = replica; delete from journal_entries'])('its owner is refused by the trigger: %s', async (text) => {
  const before = await serving('select count(*) from journal_entries');
  await expect(portal.asOwner(text)).rejects.toThrow(/the journal is only added to|permission denied to set parameter/);
  expect(await serving('select count(*) from journal_entries')).toEqual(before);
});

test('whoever serves owns the job queue and nothing else', async () => {
  const owned = await serving("select distinct relnamespace::regnamespace::text as schema from pg_class where relowner = current_user::regrole and relkind in ('r', 'p', 'v', 'S')");
  expect(owned).toEqual([{ schema: 'pgboss' }]);
});

test('what a later migration makes can be used after it', async () => {
  await portal.asOwner(`
    create table later (id bigserial primary key, n int not null);
    create function later_count() returns bigint language sql stable as 'select count(*) from later';
    revoke execute on function later_count() from public`);
  await expect(serving('select * from later')).rejects.toMatchObject({ code: '42501' });
  await prepareAgain();
  await serving('insert into later (n) values (1), (2)');
  await serving('update later set n = 3 where n = 1');
  await serving('delete from later where n = 2');
  expect(await serving('select id, n, later_count() from later')).toEqual([{ id: 1, n: 3, later_count: 1 }]);
  await expect(serving('truncate later')).rejects.toMatchObject({ code: '42501' });
});

test('a right too many is taken back', async () => {
  const user = pg.escapeIdentifier(servingUser());
  await portal.asOwner(`grant all on journal_entries, migrations to ${user}; grant update (ip) on journal_entries to ${user}`);
  await prepareAgain();
  await expect(serving('update journal_entries set ip = ip')).rejects.toThrow('permission denied for table journal_entries');
});

test('a job queue that the owner made, as portals of old did, changes hands', async () => {
  const made = await portal.asOwner<{ thing: string }>(`
    select format('table %s', oid::regclass) as thing from pg_class where relnamespace = 'pgboss'::regnamespace and relkind in ('r', 'p')
    union all select format('routine %s', oid::regprocedure) from pg_proc where pronamespace = 'pgboss'::regnamespace
    union all select format('type %s', oid::regtype) from pg_type where typnamespace = 'pgboss'::regnamespace and typtype = 'e'`);
  await portal.asOwner(`grant ${pg.escapeIdentifier(servingUser())} to ${owner}`);
  await portal.asOwner(made.map(({ thing }) => `alter ${thing} owner to ${owner}`).join('; '));
  await expect(serving('select * from pgboss.job')).rejects.toMatchObject({ code: '42501' });
  await prepareAgain();
  await portal.asOwner(`revoke ${pg.escapeIdentifier(servingUser())} from ${owner}`);
  const again = await portal.again();
  await register(again);
  await again.stop();
  expect(await serving("select distinct relowner = current_user::regrole as ours from pg_class where relnamespace = 'pgboss'::regnamespace")).toEqual([{ ours: true }]);
});
