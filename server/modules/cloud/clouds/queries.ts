import { sql } from 'kysely';
import { anyId, anyText } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';

export interface CloudRow {
  readonly id: string;
  readonly inn: string;
  readonly name: string;
  readonly directory_id: string | null;
  readonly unit: string | null;
  readonly directory_group: string | null;
  readonly source: string | null;
  readonly external_id: string | null;
}

function cloudRows(db: Db | Tx) {
  return db.selectFrom('clouds').select(['id', 'inn', 'name', 'directory_id', 'unit', 'directory_group', 'source', 'external_id']);
}

export async function findCloud(db: Db | Tx, id: string): Promise<CloudRow | undefined> {
  return cloudRows(db).where('id', '=', id).executeTakeFirst();
}

export async function listCloudsOf(db: Db | Tx, inns: readonly string[]): Promise<CloudRow[]> {
  return cloudRows(db).where('inn', '=', anyText(inns)).orderBy(sql`lower(name collate "und-x-icu")`).orderBy('id').execute();
}

export async function listCloudsOfSource(tx: Tx, source: string, keys: readonly string[]): Promise<CloudRow[]> {
  return cloudRows(tx).where('source', '=', source).where('external_id', '=', anyText(keys)).execute();
}

export async function listCloudKeys(db: Db | Tx, source: string, after: string | null, limit: number): Promise<string[]> {
  const rows = await db.selectFrom('clouds').select('external_id').where('source', '=', source).where('external_id', '>', after ?? '').orderBy('external_id').limit(limit).execute();
  return rows.map((row) => row.external_id ?? '');
}

/** What a cloud stands on beside its directory. */
export interface Stands {
  readonly serverIds: string[];
  readonly infobases: Array<{ readonly id: string; readonly clusterId: string; readonly key: string; readonly title: string; readonly hasAccess: boolean }>;
}

export async function findStands(db: Db | Tx, cloudIds: readonly string[]): Promise<Map<string, Stands>> {
  const found = new Map<string, Stands>(cloudIds.map((id) => [id, { serverIds: [], infobases: [] }]));
  for (const row of await db.selectFrom('cloud_servers').select(['cloud_id', 'connector_id']).where('cloud_id', '=', anyId(cloudIds)).orderBy('connector_id').execute()) found.get(row.cloud_id)?.serverIds.push(row.connector_id);
  const infobases = await db
    .selectFrom('infobases')
    .select(['id', 'cloud_id', 'connector_id as clusterId', 'key', 'title', sql<boolean>`sealed_access is not null`.as('hasAccess')])
    .where('cloud_id', '=', anyId(cloudIds))
    .orderBy(sql`lower(title collate "und-x-icu")`)
    .orderBy('id')
    .execute();
  for (const { cloud_id, ...infobase } of infobases) found.get(cloud_id)?.infobases.push(infobase);
  return found;
}

export async function listConnectorNames(db: Db | Tx) {
  return db.selectFrom('connectors').select(['id', 'kind', 'name', 'directory_id as directoryId']).orderBy('kind').orderBy(sql`lower(name collate "und-x-icu")`).execute();
}

type Contents = Record<'users' | 'openRequests' | 'openOrders', number>;

/** What goes when a cloud is removed. */
export async function countContents(db: Db, cloudIds: readonly string[]): Promise<Map<string, Contents>> {
  const { rows } = await sql<Contents & { id: string }>`
    select id, (select count(*) from cloud_users u where u.cloud_id = c.id and u.vanished_at is null) as users,
      (select count(*) from cloud_requests r where r.cloud_id = c.id and r.settled_at is null) as "openRequests",
      (select count(*) from cloud_orders o where o.cloud_id = c.id and o.settled_at is null) as "openOrders"
    from clouds c where id = ${anyId(cloudIds)}`.execute(db);
  return new Map(rows.map(({ id, ...contents }) => [id, contents]));
}

/** Those where clouds of a directory stand, but for one. */
export async function listPlaces(tx: Tx, directoryId: string, exceptId: string) {
  return tx.selectFrom('clouds').select(['unit', 'directory_group']).where('directory_id', '=', directoryId).where('id', '<>', exceptId).execute();
}

export async function isCloudNameTaken(tx: Tx, { id, inn, name }: { id: string; inn: string; name: string }): Promise<boolean> {
  const same = sql<boolean>`lower(name collate "und-x-icu") = lower(${name}::text collate "und-x-icu")`;
  return (await tx.selectFrom('clouds').select('id').where('inn', '=', inn).where(same).where('id', '<>', id).executeTakeFirst()) !== undefined;
}

export interface InfobaseOfCluster {
  readonly clusterId: string;
  readonly key: string;
}

/** Whether another cloud has one of them. */
export async function isInfobaseTaken(tx: Tx, infobases: readonly InfobaseOfCluster[], exceptId: string): Promise<boolean> {
  const { rows } = await sql`
    select from infobases i join jsonb_to_recordset(${JSON.stringify(infobases)}::jsonb) as g("clusterId" uuid, key uuid) on i.connector_id = g."clusterId" and i.key = g.key
    where i.cloud_id <> ${exceptId} limit 1`.execute(tx);
  return rows.length > 0;
}

/** Its servers go with its directory, and are named anew; whom another directory or place told of is no user of it any more. */
export async function writeCloud(tx: Tx, cloud: CloudRow): Promise<void> {
  const { id, directory_id, unit, directory_group } = cloud;
  await tx.deleteFrom('cloud_servers').where('cloud_id', '=', id).where(sql<boolean>`directory_id is distinct from ${directory_id}::uuid`).execute();
  await tx.deleteFrom('cloud_users').where('cloud_id', '=', id).where(sql<boolean>`directory_id is distinct from ${directory_id}::uuid`).execute();
  await sql`
    update cloud_users u set vanished_at = kabinet_now() from clouds c
    where u.cloud_id = ${id} and u.vanished_at is null and c.id = ${id} and (c.unit, c.directory_group) is distinct from (${unit}::text, ${directory_group}::text)`.execute(tx);
  await tx.insertInto('clouds').values(cloud).onConflict((conflict) => conflict.column('id').doUpdateSet({ inn: cloud.inn, name: cloud.name, directory_id, unit, directory_group, changed_at: sql<Date>`kabinet_now()` })).execute();
}

/** What the client before has done and seen in a cloud is no business of the next one. */
export async function forgetClient(tx: Tx, cloudId: string): Promise<void> {
  await tx.deleteFrom('cloud_orders').where('cloud_id', '=', cloudId).execute();
  await tx.deleteFrom('cloud_samples').where('cloud_id', '=', cloudId).execute();
  const people = tx.selectFrom('cloud_users').select('id').where('cloud_id', '=', cloudId);
  await tx.deleteFrom('cloud_password_links').where('cloud_user_id', 'in', people).execute();
  await tx.deleteFrom('access_offers').where('cloud_user_id', 'in', people).execute();
  await tx.deleteFrom('infobase_blocks').where('infobase_id', 'in', tx.selectFrom('infobases').select('id').where('cloud_id', '=', cloudId)).execute();
}

export async function writeServers(tx: Tx, { id, directory_id }: CloudRow, serverIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('cloud_servers').where('cloud_id', '=', id).where(sql<boolean>`not connector_id = ${anyId(serverIds)}`).execute();
  if (directory_id === null || serverIds.length === 0) return;
  await tx.insertInto('cloud_servers').values(serverIds.map((connector_id) => ({ cloud_id: id, connector_id, directory_id }))).onConflict((conflict) => conflict.doNothing()).execute();
}

export interface NewInfobase extends InfobaseOfCluster {
  readonly id: string;
  readonly title: string;
  /** Left out: as it was. */
  readonly access?: Buffer | null;
}

export async function writeInfobases(tx: Tx, cloudId: string, infobases: readonly NewInfobase[]): Promise<void> {
  await tx.deleteFrom('infobases').where('cloud_id', '=', cloudId).where(sql<boolean>`not id = ${anyId(infobases.map(({ id }) => id))}`).execute();
  for (const { id, clusterId, key, title, access } of infobases) {
    await tx
      .insertInto('infobases')
      .values({ id, cloud_id: cloudId, connector_id: clusterId, key, title, sealed_access: access ?? null })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ title, ...(access === undefined ? {} : { sealed_access: access }) }))
      .execute();
  }
}

export async function deleteCloud(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('clouds').where('id', '=', id).execute();
}

/** As the cluster told of them last; those whose name or description holds the text. */
export async function searchClusterInfobases(db: Db, connectorId: string, search: string | undefined, limit: number) {
  return db
    .selectFrom('cluster_infobases as b')
    .leftJoin('infobases as i', (join) => join.onRef('i.connector_id', '=', 'b.connector_id').onRef('i.key', '=', 'b.key'))
    .leftJoin('clouds as c', 'c.id', 'i.cloud_id')
    .select(['b.key', 'b.name', 'b.description', 'c.inn'])
    .where('b.connector_id', '=', connectorId)
    .where('b.vanished_at', 'is', null)
    .$if(search !== undefined && search !== '', (query) => query.where(sql<boolean>`position(lower(${search ?? ''}::text collate "und-x-icu") in lower((b.name || ' ' || b.description) collate "und-x-icu")) > 0`))
    .orderBy(sql`lower(b.name collate "und-x-icu")`)
    .orderBy('b.key')
    .limit(limit)
    .execute();
}

export interface AsOfRow {
  readonly id: string;
  readonly name: string;
  readonly answered_at: Date | null;
  readonly silent_since: Date | null;
}

/** Of a cloud, what a member sees above everything else. */
export interface CloudView {
  readonly cloud_id: string;
  readonly old_password_minutes: number | null;
  readonly has_infobases: boolean;
  readonly users: number;
  readonly sessions: number;
  readonly people: number;
  readonly on_screens: number;
  readonly infobase_sessions: number;
  readonly in_infobases: number;
}

/** `applications`: those in which people sit. */
export async function viewClouds(db: Db, cloudIds: readonly string[], applications: readonly string[]): Promise<Map<string, CloudView>> {
  const { rows } = await sql<CloudView>`
    select c.id as cloud_id, (d.settings->>'oldPasswordMinutes')::int as old_password_minutes,
      (select count(*) from cloud_users u where u.cloud_id = c.id and u.vanished_at is null) as users,
      exists (select from infobases i where i.cloud_id = c.id) as has_infobases, t.sessions, t.people, t.on_screens, n.infobase_sessions, n.in_infobases
    from clouds c left join connectors d on d.id = c.directory_id
    cross join lateral (
      select count(*) as sessions, count(distinct u.id) as people, count(distinct u.id) filter (where t.state = 'active') as on_screens
      from cloud_users u join cloud_servers s on s.cloud_id = u.cloud_id join terminal_sessions t on t.connector_id = s.connector_id and t.login = lower(u.login)
      where u.cloud_id = c.id and u.vanished_at is null
    ) t
    cross join lateral (
      select count(*) as infobase_sessions, count(distinct lower(s.user_name)) filter (where s.application = any(${applications}::text[])) as in_infobases
      from infobases i join infobase_sessions s on s.infobase_id = i.id where i.cloud_id = c.id
    ) n
    where c.id = ${anyId(cloudIds)}`.execute(db);
  return new Map(rows.map((row) => [row.cloud_id, row]));
}

/** When the directories of clouds have answered, and these servers. */
export async function findAnswers(db: Db, cloudIds: readonly string[], serverIds: readonly string[]): Promise<Map<string, AsOfRow>> {
  const directories = db.selectFrom('clouds').select('directory_id').where('id', '=', anyId(cloudIds));
  const rows = await db.selectFrom('connectors as c').leftJoin('connector_polls as p', 'p.connector_id', 'c.id').select(['c.id', 'c.name', 'p.answered_at', 'p.silent_since']).where((e) => e.or([e('c.id', '=', anyId(serverIds)), e('c.id', 'in', directories)])).orderBy(sql`lower(c.name collate "und-x-icu")`).execute();
  return new Map(rows.map((row) => [row.id, row]));
}
