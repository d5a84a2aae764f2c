import { sql, type Insertable, type Updateable } from 'kysely';
import type { AdditionState } from '#contract/products.ts';
import type { ProductAdditions } from '#db/types.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { DECLINED_SHOWN_DAYS, mergeable } from './rules.ts';

/** Of `product_additions a`, those that stand in the client's list. */
export const shownAdditions = sql`(a.state in ('checking', 'confirmed') or a.state = 'declined' and a.decided_at > kabinet_now() - make_interval(days => ${DECLINED_SHOWN_DAYS}))`;

function additionRows(db: Db | Tx) {
  return db
    .selectFrom('product_additions as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .select(['a.id', 'a.organization_id', 'o.name as organization_name', 'o.inn', 'a.category', 'a.name', 'a.catalog_item_id', 'a.registration_number', 'a.comment', 'a.scan_file_id'])
    .select(['a.state', 'a.reason', 'a.added_by', 'a.created_at', 'a.decided_by']);
}

export type AdditionRow = NonNullable<Awaited<ReturnType<typeof findAddition>>>;

export async function findAddition(db: Db | Tx, id: string) {
  return additionRows(db).where('a.id', '=', id).executeTakeFirst();
}

export async function findAdditions(db: Db | Tx, ids: readonly string[]): Promise<AdditionRow[]> {
  if (ids.length === 0) return [];
  return additionRows(db).where('a.id', '=', sql<string>`any(${[...ids]}::uuid[])`).execute();
}

/** One page for staff: what waits, oldest first; what is settled, newest first. */
export async function pageAdditions(db: Db, view: 'checking' | 'settled', after: string | undefined, limit: number) {
  const newestFirst = view === 'settled';
  return additionRows(db)
    .where('a.state', newestFirst ? '!=' : '=', sql.lit('checking'))
    .$if(after !== undefined, (query) => query.where('a.id', newestFirst ? '<' : '>', after ?? ''))
    .orderBy('a.id', newestFirst ? 'desc' : 'asc')
    .limit(limit)
    .execute();
}

/** False when the organisation has added the same one before. */
export async function insertAddition(tx: Tx, addition: Insertable<ProductAdditions>): Promise<boolean> {
  const row = await tx.insertInto('product_additions').values(addition).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst();
  return row !== undefined;
}

/** Moves it from one of `from` to its next state; false when somebody was first. */
export async function moveAddition(tx: Tx, id: string, from: readonly AdditionState[], changes: Updateable<ProductAdditions> & { state: AdditionState }): Promise<boolean> {
  const row = await tx
    .updateTable('product_additions')
    .set({ ...changes, ...(changes.decided_by ? { decided_at: sql<Date>`kabinet_now()` } : {}) })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What makes an addition and a product one: the number, or the name where the client gave none. */
const isSame = (number: ReturnType<typeof sql>, name: ReturnType<typeof sql>) =>
  sql`case when ${number} is null then lower(p.name collate "und-x-icu") = lower(${name} collate "und-x-icu") else p.registration_number = ${number} end`;

/** Whether the back office knows such a product of this INN. */
export async function hasProduct(tx: Tx, inn: string, name: string, registrationNumber: string | null): Promise<boolean> {
  const { rows } = await sql`select from products p where p.inn = ${inn} and p.vanished_at is null and ${isSame(sql`${registrationNumber}::text`, sql`${name}::text`)} limit 1`.execute(tx);
  return rows.length > 0;
}

/** Additions of these INNs that the back office's products have become. */
export async function mergeAdditions(tx: Tx, inns: readonly string[]): Promise<void> {
  await sql`
    update product_additions a set state = 'merged', product_id = m.product_id
    from (
      select d.id, (
        select p.id from products p where p.inn = o.inn and p.vanished_at is null and ${isSame(sql`d.registration_number`, sql`d.name`)} order by p.id limit 1
      ) as product_id
      from product_additions d join organizations o on o.id = d.organization_id
      where o.inn = any(${[...new Set(inns)]}::text[]) and d.state::text = any(${[...mergeable]}::text[])
    ) m
    where a.id = m.id and m.product_id is not null and a.state::text = any(${[...mergeable]}::text[])`.execute(tx);
}
