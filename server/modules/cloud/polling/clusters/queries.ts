import { sql } from 'kysely';
import type { ClusterInfobase, InfobaseSession } from '#connectors/infobase-cluster/port.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { INFOBASES } from '../rules.ts';

/** What a cluster holds changes seldom. */
export async function areInfobasesDue(db: Db, connectorId: string): Promise<boolean> {
  const { rows } = await sql`select connector_id from connector_polls where connector_id = ${connectorId} and listed_at > kabinet_now() - make_interval(secs => ${INFOBASES})`.execute(db);
  return rows.length === 0;
}

/** Makes the list of a cluster's infobases what it says; answers the clouds of those that were not so. */
export async function saveInfobases(tx: Tx, connectorId: string, infobases: readonly ClusterInfobase[]): Promise<string[]> {
  const seen = sql`jsonb_to_recordset(${JSON.stringify(infobases)}::jsonb) as s(id uuid, name text, description text)`;
  const gone = await sql<{ key: string }>`
    update cluster_infobases b set vanished_at = kabinet_now()
    where connector_id = ${connectorId} and vanished_at is null and not exists (select from ${seen} where s.id = b.key)
    returning key`.execute(tx);
  const written = await sql<{ key: string }>`
    insert into cluster_infobases (connector_id, key, name, description)
    select ${connectorId}, s.id, s.name, s.description
    from ${seen} left join cluster_infobases b on b.connector_id = ${connectorId} and b.key = s.id
    where (s.name, s.description, null) is distinct from (b.name, b.description, b.vanished_at)
    order by s.id
    on conflict (connector_id, key) do update set name = excluded.name, description = excluded.description, vanished_at = null
    returning key`.execute(tx);
  await sql`update connector_polls set listed_at = kabinet_now() where connector_id = ${connectorId}`.execute(tx);
  const keys = [...gone.rows, ...written.rows].map(({ key }) => key);
  const { rows } = await sql<{ cloud_id: string }>`select distinct cloud_id from infobases where connector_id = ${connectorId} and key = any(${keys}::uuid[])`.execute(tx);
  return rows.map((row) => row.cloud_id);
}

/** Makes the rows of sessions in clients' infobases what their cluster says; answers the clouds in which they were not so. */
export async function saveInfobaseSessions(tx: Tx, connectorId: string, sessions: readonly InfobaseSession[]): Promise<string[]> {
  const rows = sessions.map((session) => ({ row_id: newId(), ...session }));
  const seen = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as s(row_id uuid, id uuid, "infobaseId" uuid, number int, "userName" text, application text, host text, "startedAt" timestamptz, "lastActiveAt" timestamptz)`;
  const gone = await sql<{ cloud_id: string }>`
    delete from infobase_sessions t using infobases i
    where i.id = t.infobase_id and i.connector_id = ${connectorId} and not exists (select from ${seen} where s.id = t.key and s."infobaseId" = i.key)
    returning i.cloud_id`.execute(tx);
  const written = await sql<{ infobase_id: string }>`
    insert into infobase_sessions (id, infobase_id, key, number, user_name, application, host, started_at, last_active_at)
    select s.row_id, i.id, s.id, s.number, s."userName", s.application, s.host, s."startedAt", s."lastActiveAt"
    from ${seen} join infobases i on i.connector_id = ${connectorId} and i.key = s."infobaseId"
    left join infobase_sessions t on t.infobase_id = i.id and t.key = s.id
    where t.id is null
      or (t.number, t.user_name, t.application, t.host, t.started_at, t.last_active_at is null) is distinct from (s.number, s."userName", s.application, s.host, s."startedAt", s."lastActiveAt" is null)
      or abs(extract(epoch from t.last_active_at - s."lastActiveAt")) > 60
    order by s.id
    on conflict (infobase_id, key) do update set
      number = excluded.number, user_name = excluded.user_name, application = excluded.application, host = excluded.host,
      started_at = excluded.started_at, last_active_at = excluded.last_active_at
    returning infobase_id`.execute(tx);
  const ids = written.rows.map((row) => row.infobase_id);
  if (ids.length === 0) return gone.rows.map((row) => row.cloud_id);
  const changed = await sql<{ cloud_id: string }>`select distinct cloud_id from infobases where id = any(${ids}::uuid[])`.execute(tx);
  return [...gone.rows, ...changed.rows].map((row) => row.cloud_id);
}
