import { sql } from 'kysely';
import type { TerminalSession } from '#connectors/terminal-servers/port.ts';
import { anyText } from '#kernel/any-of.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { idleSince } from './rules.ts';

/** A session with the same number is another one when somebody else's or begun at another time; where the server does not tell when, it may be the same. */
const isSame = sql<boolean>`(t.login = s.login and coalesce(t.started_at = s.started_at, true))`;
/** Idle times come by the minute and late, so a smaller difference is none. */
const differs = sql<boolean>`((t.state, t.address, t.started_at, t.idle_since is null) is distinct from (s.state, s.address, coalesce(s.started_at, t.started_at), s.idle_since is null)
  or abs(extract(epoch from t.idle_since - s.idle_since)) > 90)`;

/** Makes the rows of a server what it says; answers the logins of those that were not so. Another session under the same number gets another id. */
export async function saveSessions(tx: Tx, connectorId: string, sessions: readonly TerminalSession[], now: Date): Promise<string[]> {
  const seen = sessions.map((session) => ({ id: newId(), key: session.id, login: session.login, state: session.state, idle_since: idleSince(session, now), started_at: session.startedAt, address: session.address }));
  const { rows } = await sql<{ login: string }>`
    with s as materialized (
      select distinct on (key) * from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb)
        as s(id uuid, key text, login text, state terminal_session_state, idle_since timestamptz, started_at timestamptz, address text)
    ), gone as (
      delete from terminal_sessions where connector_id = ${connectorId} and key not in (select key from s)
      returning login
    ), written as (
      insert into terminal_sessions as t (id, connector_id, key, login, state, idle_since, started_at, address)
      select case when ${isSame} then t.id else s.id end, ${connectorId}, s.key, s.login, s.state, s.idle_since, case when ${isSame} then coalesce(s.started_at, t.started_at) else s.started_at end, s.address
      from s left join terminal_sessions t on t.connector_id = ${connectorId} and t.key = s.key
      where ${isSame} is not true or ${differs}
      order by s.key
      on conflict (connector_id, key) do update set
        id = excluded.id, login = excluded.login, state = excluded.state, idle_since = excluded.idle_since, started_at = excluded.started_at,
        address = excluded.address, seen_at = kabinet_now()
      returning login
    )
    select login from gone union select login from written
    union select t.login from terminal_sessions t join s using (key) where t.connector_id = ${connectorId} and not ${isSame}`.execute(tx);
  return rows.map(({ login }) => login);
}

/** Whose people these are. */
export async function listCloudsOfPeople(tx: Tx, connectorId: string, logins: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ cloud_id: string }>`
    select distinct u.cloud_id from cloud_users u join connectors c on c.directory_id = u.directory_id
    where c.id = ${connectorId} and lower(u.login) = ${anyText(logins)} and u.vanished_at is null`.execute(tx);
  return rows.map((row) => row.cloud_id);
}
