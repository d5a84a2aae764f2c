import pg from 'pg';
import { alone } from './alone.ts';

/** Any constant: processes that make the user at the same time wait for one another. */
const LOCK = 7_215_035;

/** Makes the database user that serves, or gives it this password. `ownerUrl` is of somebody who may make users. */
export async function ensureServingUser(ownerUrl: string, name: string, password: string): Promise<void> {
  await alone(ownerUrl, LOCK, async (client) => {
    const known = await client.query('select 1 from pg_roles where rolname = $1', [name]);
    const verb = known.rows.length === 0 ? 'create' : 'alter';
    await client.query(`${verb} role ${pg.escapeIdentifier(name)} login password ${pg.escapeLiteral(password)}`);
  });
}

/**
 * What the serving user may: rows everywhere, tables nowhere but in the job queue's schema, and in the
 * journal nothing but look and add. One transaction, so that a process that serves meanwhile lacks nothing.
 */
export async function grantToServingUser(owner: pg.Client, name: string): Promise<void> {
  const user = pg.escapeIdentifier(name);
  await owner.query(`
    grant usage on schema public to ${user};
    grant select, insert, update, delete on all tables in schema public to ${user};
    grant usage, select on all sequences in schema public to ${user};
    grant execute on all routines in schema public to ${user};
    revoke all on migrations, journal_entries from ${user};
    grant select on migrations to ${user};
    grant select, insert on journal_entries to ${user};
    grant usage, create on schema pgboss to ${user}`);
  await handOverQueue(owner, name);
}

/** The job queue alters its own tables, so it must own them; of old they are those of whoever migrated. */
async function handOverQueue(owner: pg.Client, name: string): Promise<void> {
  const { rows } = await owner.query<{ thing: string }>(
    `with new_owner as (select oid from pg_roles where rolname = $1)
     select format('table %s', c.oid::regclass) as thing from pg_class c, new_owner n where c.relnamespace = 'pgboss'::regnamespace and c.relkind in ('r', 'p', 'v') and c.relowner <> n.oid
     union all select format('routine %s', p.oid::regprocedure) from pg_proc p, new_owner n where p.pronamespace = 'pgboss'::regnamespace and p.proowner <> n.oid
     union all select format('type %s', t.oid::regtype) from pg_type t, new_owner n where t.typnamespace = 'pgboss'::regnamespace and t.typtype = 'e' and t.typowner <> n.oid`,
    [name],
  );
  await owner.query(rows.map(({ thing }) => `alter ${thing} owner to ${pg.escapeIdentifier(name)}`).join('; '));
}

/** Why the user at `url` could change the journal after all, in words that follow "a user who"; null when it cannot. */
export async function findUndueRight(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ reason: string | null }>(`
      select case
        when exists (select 1 from pg_roles where (rolsuper or rolcreaterole or rolname in ('pg_execute_server_program', 'pg_write_server_files')) and pg_has_role(session_user, oid, 'member'))
          then 'is a superuser or can become one'
        when exists (select 1 from pg_database where datname = current_database() and pg_has_role(session_user, datdba, 'member'))
          or exists (select 1 from pg_class where relnamespace = 'public'::regnamespace and pg_has_role(session_user, relowner, 'member'))
          or exists (select 1 from pg_proc where pronamespace = 'public'::regnamespace and pg_has_role(session_user, proowner, 'member'))
          or exists (select 1 from pg_type where typnamespace = 'public'::regnamespace and pg_has_role(session_user, typowner, 'member'))
          then 'owns the database or something in its schema public, or belongs to the owner'
        when has_schema_privilege(session_user, 'public', 'create') then 'may create in the schema public'
        when has_table_privilege(session_user, 'journal_entries', 'delete, truncate, trigger') or has_any_column_privilege(session_user, 'journal_entries', 'update')
          then 'has been given the right to change the table journal_entries'
      end as reason`);
    return rows[0]?.reason ?? null;
  } finally {
    await client.end();
  }
}
