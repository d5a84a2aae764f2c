import { sql } from 'kysely';
import { anyText } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { wordSearch } from '#kernel/word-search.ts';

/** INNs of one page of organisations, found by words of the name or the beginning of an INN. */
export async function pageOrganizationInns(db: Db, search: string | undefined, after: string | undefined, limit: number): Promise<string[]> {
  const words = wordSearch(search);
  const rows = await db
    .selectFrom('organizations as o')
    .select('o.inn')
    .$if(words !== null, (query) => query.where(sql<boolean>`o.words @@ to_tsquery('simple', ${words})`))
    .$if(after !== undefined, (query) => query.where('o.inn', '>', after ?? ''))
    .orderBy('o.inn')
    .limit(limit)
    .execute();
  return rows.map((row) => row.inn);
}

/** The organisations with these INNs as the staff see them. */
export async function findOrganizationsByInn(db: Db | Tx, inns: readonly string[]) {
  const rows = await db
    .selectFrom('organizations as o')
    .leftJoin('members as m', 'm.organization_id', 'o.id')
    .select((e) => ['o.id', 'o.inn', 'o.name', 'o.created_at', e.fn.count<number>('m.user_id').as('members'), e.fn.countAll<number>().filterWhere('m.role', '=', 'administrator').as('administrators')])
    .where('o.inn', '=', anyText(inns))
    .groupBy('o.id')
    .execute();
  return new Map(rows.map((row) => [row.inn, row]));
}
