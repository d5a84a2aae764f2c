import { sql } from 'kysely';
import type { StepState } from '#contract/cloud.ts';
import { anyId } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { failedSteps, unsettledSteps, type OrderProblem } from '../rules.ts';

/** A session as it is seen when it is ordered to end. */
export interface OrderedSession {
  readonly connector_id: string;
  readonly infobase_id: string | null;
  readonly key: string;
  readonly login: string;
  readonly started_at: Date | null;
  readonly who: string;
  readonly place: string;
}

interface Wanted {
  /** Null: all. */
  readonly ids: readonly string[] | null;
  /** What counts down already is not ordered again to count down, nor what is being ended to be ended. */
  readonly isCountdown: boolean;
}

const isFree = ({ isCountdown }: Wanted) => sql<boolean>`not exists (
  select from cloud_order_steps t join cloud_orders o on o.id = t.order_id
  where t.connector_id = s.connector_id and t.key = s.key and t.login = s.login and coalesce(t.started_at = s.started_at, true)
    and t.settled_at is null and (o.state = 'under_way' or ${isCountdown}))`;
const isWanted = ({ ids }: Wanted) => (ids === null ? sql<boolean>`true` : sql<boolean>`s.id = ${anyId(ids)}`);

/** Of a cloud's people on its servers; whoever else works there is none of its business. */
export async function findSessions(tx: Tx, cloudId: string, wanted: Wanted & { readonly cloudUserId?: string }): Promise<OrderedSession[]> {
  const { rows } = await sql<OrderedSession>`
    select s.connector_id, null as infobase_id, s.key, s.login, s.started_at, u.name as who, c.name as place
    from cloud_servers v join terminal_sessions s on s.connector_id = v.connector_id join connectors c on c.id = v.connector_id
    join cloud_users u on u.cloud_id = v.cloud_id and lower(u.login) = s.login and u.vanished_at is null
    where v.cloud_id = ${cloudId} and ${isWanted(wanted)} and ${isFree(wanted)} ${wanted.cloudUserId === undefined ? sql`` : sql`and u.id = ${wanted.cloudUserId}`}
    order by lower(u.name collate "und-x-icu"), u.id, c.name, s.key`.execute(tx);
  return rows;
}

/** Of a cloud's infobases, or of one of them. */
export async function findInfobaseSessions(tx: Tx, cloudId: string, infobaseId: string | null, wanted: Wanted): Promise<OrderedSession[]> {
  const { rows } = await sql<OrderedSession>`
    select s.* from (
      select t.id, i.connector_id, i.id as infobase_id, t.key::text as key, t.user_name as login, t.started_at, t.user_name as who, i.title as place
      from infobases i join infobase_sessions t on t.infobase_id = i.id
      where i.cloud_id = ${cloudId} ${infobaseId === null ? sql`` : sql`and i.id = ${infobaseId}`}
    ) s where ${isWanted(wanted)} and ${isFree(wanted)}
    order by lower(s.place collate "und-x-icu"), s.infobase_id, lower(s.who collate "und-x-icu"), s.key`.execute(tx);
  return rows;
}

export async function insertSteps(tx: Tx, orderId: string, sessions: readonly OrderedSession[]): Promise<void> {
  if (sessions.length === 0) return;
  await sql`
    insert into cloud_order_steps (id, order_id, connector_id, infobase_id, key, login, started_at, who, place)
    select id, ${orderId}, connector_id, infobase_id, key, login, started_at, who, place
    from jsonb_to_recordset(${JSON.stringify(sessions.map((session) => ({ id: newId(), ...session })))}::jsonb)
      as s(id uuid, connector_id uuid, infobase_id uuid, key text, login text, started_at timestamptz, who text, place text)`.execute(tx);
}

/** In the order in which they were written down. */
export async function listSteps(db: Db | Tx, orderIds: readonly string[]) {
  return db
    .selectFrom('cloud_order_steps as s')
    .leftJoin('infobases as i', 'i.id', 's.infobase_id')
    .select(['s.id', 's.order_id', 's.connector_id', 's.infobase_id', 'i.key as infobase_key', 's.key', 's.login', 's.started_at', 's.who', 's.place', 's.state', 's.problem', 's.problem_detail', 's.told_at'])
    .$narrowType<{ problem: OrderProblem | null }>()
    .where('s.order_id', '=', anyId(orderIds))
    .orderBy('s.id')
    .execute();
}

export type StepRow = Awaited<ReturnType<typeof listSteps>>[number];

export async function listLeftSteps(db: Db | Tx, orderId: string): Promise<StepRow[]> {
  return (await listSteps(db, [orderId])).filter(({ state }) => unsettledSteps.includes(state));
}

/** What failed in an order, as long as no other one is at it. */
export async function findFailedSessions(tx: Tx, orderId: string): Promise<OrderedSession[]> {
  const failed = sql.join(failedSteps.map((state) => sql`${state}`));
  const { rows } = await sql<OrderedSession>`
    select s.connector_id, s.infobase_id, s.key, s.login, s.started_at, s.who, s.place
    from cloud_order_steps s where s.order_id = ${orderId} and s.state in (${failed}) and ${isFree({ ids: null, isCountdown: false })}
    order by s.id`.execute(tx);
  return rows;
}

export async function markTold(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('cloud_order_steps').set({ told_at: sql<Date>`kabinet_now()` }).where('id', '=', id).execute();
}

export async function markBegun(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('cloud_order_steps').set({ state: 'under_way' }).where('id', '=', id).where('settled_at', 'is', null).execute();
}

export interface StepEnd {
  readonly state: StepState;
  readonly problem: OrderProblem | null;
  /** For the staff. */
  readonly detail: string | null;
}

function stepEnds(tx: Tx, { state, problem, detail }: StepEnd) {
  return tx.updateTable('cloud_order_steps').set({ state, problem, problem_detail: detail, settled_at: sql<Date>`kabinet_now()` }).where('settled_at', 'is', null);
}

export async function saveStepEnd(tx: Tx, id: string, end: StepEnd): Promise<void> {
  await stepEnds(tx, end).where('id', '=', id).execute();
}

/** Of all that are left of an order. */
export async function saveStepEnds(tx: Tx, orderId: string, end: StepEnd): Promise<void> {
  await stepEnds(tx, end).where('order_id', '=', orderId).execute();
}

/** It is seen to be over before its server is asked again. */
export async function forgetSession(tx: Tx, { connector_id, infobase_id, key, login, started_at }: StepRow): Promise<void> {
  await (infobase_id === null
    ? sql`delete from terminal_sessions where connector_id = ${connector_id} and key = ${key} and login = ${login} and coalesce(started_at = ${started_at}::timestamptz, true)`
    : sql`delete from infobase_sessions where infobase_id = ${infobase_id} and key = ${key}::uuid`
  ).execute(tx);
}
