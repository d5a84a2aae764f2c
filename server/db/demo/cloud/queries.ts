import { sql, type Insertable } from 'kysely';
import { noDeeds, type SimulatedDeeds } from '#connectors/simulated-cloud/deeds.ts';
import type { AccessOffers, CloudOrders, CloudOrderSteps, CloudRequests, Connectors } from '#db/types.ts';
import type { Db, Tx } from '#kernel/db.ts';
import type { HourSample } from './samples.ts';

export async function readDeeds(db: Db, domain: string): Promise<SimulatedDeeds> {
  const row = await db.selectFrom('simulated_clouds').select('deeds').where('domain', '=', domain).$castTo<{ deeds: SimulatedDeeds }>().executeTakeFirst();
  return row?.deeds ?? noDeeds;
}

/** Whoever comes meanwhile waits, and goes on from what this one has left. */
export async function changeDeeds(db: Db, domain: string, change: (deeds: SimulatedDeeds) => SimulatedDeeds): Promise<void> {
  await db.insertInto('simulated_clouds').values({ domain, deeds: JSON.stringify(noDeeds) }).onConflict((conflict) => conflict.doNothing()).execute();
  await db.transaction().execute(async (tx) => {
    const { deeds } = await tx.selectFrom('simulated_clouds').select('deeds').where('domain', '=', domain).forUpdate().$castTo<{ deeds: SimulatedDeeds }>().executeTakeFirstOrThrow();
    await tx.updateTable('simulated_clouds').set({ deeds: sql`${JSON.stringify(change(deeds))}::jsonb` }).where('domain', '=', domain).execute();
  });
}

export async function isSystemThere(tx: Tx, url: string): Promise<boolean> {
  return (await tx.selectFrom('connectors').select('id').where(sql<boolean>`settings->>'url' = ${url}`).executeTakeFirst()) !== undefined;
}

export async function insertSystem(tx: Tx, row: Pick<Insertable<Connectors>, 'id' | 'kind' | 'name' | 'settings' | 'directory_id'>): Promise<void> {
  await tx.insertInto('connectors').values({ ...row, is_simulated: true }).execute();
}

export async function insertSamples(tx: Tx, cloudId: string, samples: readonly HourSample[]): Promise<void> {
  await sql`
    insert into cloud_samples (cloud_id, is_hour, starts_at, peak, total, times)
    select ${cloudId}, true, s."startsAt", s.peak, s.total, s.times
    from jsonb_to_recordset(${JSON.stringify(samples)}::jsonb) as s("startsAt" timestamptz, peak int, total bigint, times int)`.execute(tx);
}

/** A cloud as it was built, with the first of its servers. */
export interface BuiltCloud {
  readonly id: string;
  readonly name: string;
  readonly serverId: string;
  readonly serverName: string;
  /** By login. */
  readonly users: ReadonlyMap<string, { readonly id: string; readonly login: string; readonly name: string }>;
}

export async function findBuiltCloud(tx: Tx, inn: string, name: string): Promise<BuiltCloud> {
  const cloud = await tx
    .selectFrom('clouds as k')
    .innerJoin('cloud_servers as s', 's.cloud_id', 'k.id')
    .innerJoin('connectors as c', 'c.id', 's.connector_id')
    .select(['k.id', 'k.name', 'c.id as serverId', 'c.name as serverName'])
    .where('k.inn', '=', inn)
    .where('k.name', '=', name)
    .orderBy('c.name')
    .limit(1)
    .executeTakeFirstOrThrow();
  const users = await tx.selectFrom('cloud_users').select(['id', 'login', 'name']).where('cloud_id', '=', cloud.id).execute();
  return { ...cloud, users: new Map(users.map((user) => [user.login, user])) };
}

export interface CloudRows {
  readonly orders: Insertable<CloudOrders>[];
  readonly steps: Insertable<CloudOrderSteps>[];
  readonly offers: Insertable<AccessOffers>[];
  readonly requests: Insertable<CloudRequests>[];
}

export async function insertCloudRows(tx: Tx, { orders, steps, offers, requests }: CloudRows): Promise<void> {
  await tx.insertInto('cloud_orders').values(orders).execute();
  await tx.insertInto('cloud_order_steps').values(steps).execute();
  await tx.insertInto('access_offers').values(offers).execute();
  await tx.insertInto('cloud_requests').values(requests).execute();
}
