import { sql, type Insertable, type Updateable } from 'kysely';
import type { RenewalState } from '#contract/products.ts';
import type { RenewalRequests } from '#db/types.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { openStates } from '../contracts/rules.ts';

/** Literals: PostgreSQL finds a partial index by the words of its condition, not by parameters. */
const openLiterals = sql.join(openStates.map((state) => sql.lit(state)));

function renewalRows(db: Db | Tx) {
  return db
    .selectFrom('renewal_requests as r')
    .innerJoin('organizations as o', 'o.id', 'r.organization_id')
    .innerJoin('contracts as c', 'c.id', 'r.contract_id')
    .select(['r.id', 'r.organization_id', 'r.contract_id', 'o.name as organization_name', 'o.inn', 'c.kind', 'c.number', 'c.name', 'c.ends_on'])
    .select(['r.state', 'r.note', 'r.answer', 'r.created_at', 'r.settled_at', 'r.requested_by', 'r.handled_by']);
}

export type RenewalDetails = NonNullable<Awaited<ReturnType<typeof findRenewal>>>;

export async function findRenewal(db: Db | Tx, id: string) {
  return renewalRows(db).where('r.id', '=', id).executeTakeFirst();
}

/** One page for staff: what waits, oldest first; what is settled, newest first. */
export async function pageRenewals(db: Db, view: 'open' | 'settled', after: string | undefined, limit: number) {
  const newestFirst = view === 'settled';
  return renewalRows(db)
    .where(sql<boolean>`r.state ${newestFirst ? sql`not in` : sql`in`} (${openLiterals})`)
    .$if(after !== undefined, (query) => query.where('r.id', newestFirst ? '<' : '>', after ?? ''))
    .orderBy('r.id', newestFirst ? 'desc' : 'asc')
    .limit(limit)
    .execute();
}

/** False when the organisation's request is open already. */
export async function insertRenewal(tx: Tx, renewal: Insertable<RenewalRequests>): Promise<boolean> {
  const row = await tx
    .insertInto('renewal_requests')
    .values(renewal)
    .onConflict((conflict) => conflict.columns(['contract_id', 'organization_id']).where(sql<boolean>`state in (${openLiterals})`).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Moves an open one to its next state; false when it is settled already. */
export async function moveRenewal(tx: Tx, id: string, changes: Updateable<RenewalRequests> & { state: RenewalState }): Promise<boolean> {
  const row = await tx
    .updateTable('renewal_requests')
    .set({ ...changes, ...(changes.state === 'in_work' ? {} : { settled_at: sql<Date>`kabinet_now()` }) })
    .where('id', '=', id)
    .where('state', 'in', [...openStates])
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
