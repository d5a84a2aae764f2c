import { sql } from 'kysely';
import type { OrderKind, OrderState } from '#contract/cloud.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { GIVEN_UP_MINUTES, LEASE_SECONDS, MOST_SHOWN, SHOWN_MINUTES, type OrderProblem } from './rules.ts';

const now = sql<Date>`kabinet_now()`;

/** Orders on a cloud are placed one after another, so that of two for the same sessions one finds them taken. */
export async function lockCloud(tx: Tx, cloudId: string): Promise<void> {
  await sql`select from clouds where id = ${cloudId} for no key update`.execute(tx);
}

function orderRows(db: Db | Tx) {
  return db
    .selectFrom('cloud_orders as o')
    .leftJoin('users as u', 'u.id', 'o.ordered_by')
    .leftJoin('cloud_users as p', 'p.id', 'o.cloud_user_id')
    .leftJoin('infobases as i', 'i.id', 'o.infobase_id')
    .select(['o.id', 'o.cloud_id', 'o.kind', 'o.state', 'o.cloud_user_id', 'o.infobase_id', 'o.message', 'o.block', 'o.created_at', 'o.due_at', 'o.settled_at'])
    .select(['u.first_name', 'u.last_name', 'p.name as person', 'i.title as infobase'])
    .select('o.problem')
    .$narrowType<{ problem: OrderProblem | null }>();
}

export type OrderRow = NonNullable<Awaited<ReturnType<typeof findOrder>>>;

export async function findOrder(db: Db | Tx, id: string) {
  return orderRows(db).where('o.id', '=', id).executeTakeFirst();
}

/** Of the newest ones: those that are not settled, and those settled lately. */
export async function listRecentOrders(db: Db, cloudId: string): Promise<OrderRow[]> {
  const newest = db.selectFrom('cloud_orders').select(['id', 'settled_at']).where('cloud_id', '=', cloudId).orderBy('id', 'desc').limit(MOST_SHOWN);
  return orderRows(db)
    .innerJoin(newest.as('n'), 'n.id', 'o.id')
    .where(sql<boolean>`(n.settled_at is null or n.settled_at > kabinet_now() - make_interval(mins => ${SHOWN_MINUTES}))`)
    .orderBy('o.id', 'desc')
    .execute();
}

export interface NewOrder {
  readonly id: string;
  readonly cloudId: string;
  readonly kind: OrderKind;
  readonly orderedBy: string;
  readonly cloudUserId?: string | null;
  readonly infobaseId?: string | null;
  readonly message?: string | null;
  /** Until then people may end their work. */
  readonly minutes?: number;
  readonly block?: object | null;
}

/** False: such an order is under way already. */
export async function insertOrder(tx: Tx, { id, cloudId, kind, orderedBy, cloudUserId, infobaseId, message, minutes = 0, block }: NewOrder): Promise<boolean> {
  const row = await tx
    .insertInto('cloud_orders')
    .values({
      id, cloud_id: cloudId, kind, ordered_by: orderedBy, cloud_user_id: cloudUserId ?? null, infobase_id: infobaseId ?? null, message: message ?? null, block: block ? JSON.stringify(block) : null,
      state: minutes > 0 ? 'counting_down' : 'under_way', due_at: sql<Date>`kabinet_now() + make_interval(mins => ${minutes})`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Its turn to be carried out, until the lease ends: it is settled by then, or another's. */
export async function takeOrder(db: Db, id: string) {
  return db
    .updateTable('cloud_orders as o')
    .from('clouds as c')
    .whereRef('c.id', '=', 'o.cloud_id')
    .set({ leased_until: sql<Date>`kabinet_now() + make_interval(secs => ${LEASE_SECONDS})` })
    .where('o.id', '=', id)
    .where('o.settled_at', 'is', null)
    .where('o.leased_until', '<=', now)
    .returning(['o.id', 'o.cloud_id', 'o.kind', 'o.state', 'o.ordered_by', 'o.cloud_user_id', 'o.infobase_id', 'o.message', 'o.block', 'o.sealed_password', 'o.told_at', 'c.name as cloud_name'])
    .returning((e) => [
      sql<boolean>`o.due_at <= kabinet_now() - make_interval(mins => ${GIVEN_UP_MINUTES})`.as('is_late'),
      sql<number>`extract(epoch from o.due_at - o.created_at)::float8`.as('wait_seconds'),
      e.selectFrom('organizations').whereRef('inn', '=', 'c.inn').select('id').as('organization_id'),
    ])
    .executeTakeFirst();
}

export type TakenOrder = NonNullable<Awaited<ReturnType<typeof takeOrder>>>;

export async function renewLease(db: Db, id: string): Promise<void> {
  await db.updateTable('cloud_orders').set({ leased_until: sql<Date>`kabinet_now() + make_interval(secs => ${LEASE_SECONDS})` }).where('id', '=', id).where('settled_at', 'is', null).execute();
}

export async function endLease(db: Db, id: string): Promise<void> {
  await db.updateTable('cloud_orders').set({ leased_until: sql<Date>`'-infinity'` }).where('id', '=', id).execute();
}

/** The countdown begins when people have been told, however long that took. False: it is off, or has begun. */
export async function beginCountdown(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.updateTable('cloud_orders').set({ told_at: now, due_at: sql<Date>`kabinet_now() + (due_at - created_at)` }).where('id', '=', id).where('state', '=', 'counting_down').where('told_at', 'is', null).returning('id').executeTakeFirst();
  return row !== undefined;
}

/** False: it is not time yet, or the order was cancelled. */
export async function endCountdown(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.updateTable('cloud_orders').set({ state: 'under_way' }).where('id', '=', id).where('state', '=', 'counting_down').where('due_at', '<=', now).returning('id').executeTakeFirst();
  return row !== undefined;
}

/** False: it counts down no more. */
export async function cancelCountdown(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.updateTable('cloud_orders').set({ state: 'cancelled', settled_at: now }).where('id', '=', id).where('state', '=', 'counting_down').returning('id').executeTakeFirst();
  return row !== undefined;
}

export interface End {
  readonly state: OrderState;
  readonly problem: OrderProblem | null;
  /** For the staff. */
  readonly detail: string | null;
}

/** Once. A password that was being set is known to its new owner by now, or to nobody. */
export async function saveEnd(tx: Tx, id: string, { state, problem, detail }: End): Promise<boolean> {
  const row = await tx
    .updateTable('cloud_orders')
    .set({ state, problem, problem_detail: detail, settled_at: now, sealed_password: null, leased_until: sql<Date>`'-infinity'` })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Orders whose time has come and that nobody carries out. */
export async function listLeftOrders(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('cloud_orders').select('id').where('settled_at', 'is', null).where('due_at', '<=', now).where('leased_until', '<=', now).orderBy('due_at').limit(1000).execute();
  return rows.map(({ id }) => id);
}
