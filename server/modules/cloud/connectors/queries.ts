import { sql } from 'kysely';
import type { ConnectorKind } from '#contract/connectors.ts';
import type { Fact, Trouble } from '#connectors/trouble.ts';
import type { Db, Tx } from '#kernel/db.ts';

/** Changes of connectors, and of which client's cloud stands on which, go one after another: what is checked before a change holds until it is kept. */
const SETTINGS_LOCK = 7_215_520;

export async function lockCloudSettings(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${SETTINGS_LOCK})`.execute(tx);
}

export interface ConnectorRow {
  readonly id: string;
  readonly kind: ConnectorKind;
  readonly name: string;
  readonly is_simulated: boolean;
  readonly is_on: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
  /** By name, in base64. */
  readonly sealed_secrets: Readonly<Record<string, string>>;
  readonly directory_id: string | null;
  readonly version: number;
}

function connectorRows(db: Db | Tx) {
  return db.selectFrom('connectors').select(['id', 'kind', 'name', 'is_simulated', 'is_on', 'settings', 'sealed_secrets', 'directory_id', 'version']).$castTo<ConnectorRow>();
}

export async function findConnector(db: Db | Tx, id: string): Promise<ConnectorRow | undefined> {
  return connectorRows(db).where('id', '=', id).executeTakeFirst();
}

/** Under the lock of settings. */
export async function isNameTaken(tx: Tx, kind: ConnectorKind, name: string, exceptId: string | null): Promise<boolean> {
  const row = await tx
    .selectFrom('connectors')
    .select('id')
    .where('kind', '=', kind)
    .where(sql<boolean>`lower(name collate "und-x-icu") = lower(${name}::text collate "und-x-icu")`)
    .$if(exceptId !== null, (query) => query.where('id', '<>', exceptId ?? ''))
    .executeTakeFirst();
  return row !== undefined;
}

interface NewConnector {
  readonly id: string;
  readonly kind: ConnectorKind;
  readonly name: string;
  readonly settings: object;
  readonly sealedSecrets: object;
  readonly directoryId: string | null;
}

export async function insertConnector(tx: Tx, { id, kind, name, settings, sealedSecrets, directoryId }: NewConnector): Promise<void> {
  await tx.insertInto('connectors').values({ id, kind, name, settings: JSON.stringify(settings), sealed_secrets: JSON.stringify(sealedSecrets), directory_id: directoryId }).execute();
}

/** What is connected with the former settings is connected anew, and what was said of them is forgotten. */
export async function updateConnector(tx: Tx, id: string, { name, settings, sealedSecrets, directoryId }: Omit<NewConnector, 'id' | 'kind'>): Promise<void> {
  await tx
    .updateTable('connectors')
    .set((e) => ({ name, settings: JSON.stringify(settings), sealed_secrets: JSON.stringify(sealedSecrets), directory_id: directoryId, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await askAnew(tx, id);
}

/** False: it is so already. */
export async function switchConnectorTo(tx: Tx, id: string, isOn: boolean): Promise<boolean> {
  const row = await tx.updateTable('connectors').set({ is_on: isOn }).where('id', '=', id).where('is_on', '<>', isOn).returning('id').executeTakeFirst();
  if (row && isOn) await askAnew(tx, id);
  return row !== undefined;
}

/** Without waiting out what earlier failures have put off. */
async function askAnew(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('connector_polls').set({ asked_at: null, failures: 0, not_before: sql<Date>`'-infinity'` }).where('connector_id', '=', id).execute();
}

/** Whether clouds stand on it, or terminal servers of this directory do. */
export async function isUsed(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from clouds where directory_id = ${id}) or exists (select from cloud_servers where connector_id = ${id})
      or exists (select from infobases where connector_id = ${id}) or exists (select from connectors where directory_id = ${id}) as used`.execute(tx);
  return rows[0]?.used ?? false;
}

export async function deleteConnector(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('connectors').where('id', '=', id).execute();
}

export async function saveTestAsked(tx: Tx, id: string): Promise<void> {
  await sql`
    insert into connector_tests (connector_id, asked_at) values (${id}, kabinet_now())
    on conflict (connector_id) do update set asked_at = excluded.asked_at`.execute(tx);
}

export async function saveSight(tx: Tx, id: string, trouble: Trouble | null, facts: readonly Fact[]): Promise<void> {
  await tx
    .updateTable('connector_tests')
    .set({ answered_at: sql<Date>`kabinet_now()`, trouble_code: trouble?.code ?? null, trouble_detail: trouble?.detail ?? null, facts: JSON.stringify(facts) })
    .where('connector_id', '=', id)
    .execute();
}

/** What a test has found out; nothing is connected anew for it. */
export async function setOldPasswordMinutes(tx: Tx, id: string, minutes: number): Promise<void> {
  await sql`update connectors set settings = settings || ${JSON.stringify({ oldPasswordMinutes: minutes })}::jsonb where id = ${id}`.execute(tx);
}

/** Null: no worker has been here yet. */
export async function findPublicKey(db: Db | Tx): Promise<Buffer | null> {
  return (await db.selectFrom('connector_keys').select('public_key').executeTakeFirst())?.public_key ?? null;
}

export async function leavePublicKey(db: Db | Tx, key: Buffer): Promise<void> {
  await sql`
    insert into connector_keys as k (public_key) values (${key})
    on conflict (id) do update set public_key = excluded.public_key, left_at = kabinet_now() where k.public_key <> excluded.public_key`.execute(db);
}

export async function findInfobaseAccess(db: Db, id: string): Promise<Buffer | null> {
  return (await db.selectFrom('infobases').select('sealed_access').where('id', '=', id).executeTakeFirst())?.sealed_access ?? null;
}

/** Some of those that have secrets, in the order of ids. */
export async function pageSealedConnectors(tx: Tx, after: string, limit: number) {
  return tx.selectFrom('connectors').select(['id', 'name', 'sealed_secrets']).$castTo<Pick<ConnectorRow, 'id' | 'name' | 'sealed_secrets'>>().where('id', '>', after).where('sealed_secrets', '<>', sql<string>`'{}'`).orderBy('id').limit(limit).forUpdate().execute();
}

export async function setSealedSecrets(tx: Tx, id: string, sealed: object): Promise<void> {
  await tx.updateTable('connectors').set({ sealed_secrets: JSON.stringify(sealed) }).where('id', '=', id).execute();
}

export async function pageSealedInfobases(tx: Tx, after: string, limit: number) {
  return tx.selectFrom('infobases').select(['id', 'title as name', 'sealed_access']).$castTo<{ id: string; name: string; sealed_access: Buffer }>().where('id', '>', after).where('sealed_access', 'is not', null).orderBy('id').limit(limit).forUpdate().execute();
}

export async function setSealedAccess(tx: Tx, id: string, sealed: Buffer): Promise<void> {
  await tx.updateTable('infobases').set({ sealed_access: sealed }).where('id', '=', id).execute();
}
