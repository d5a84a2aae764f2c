import { sql } from 'kysely';
import type { Db } from '#kernel/db.ts';
import { isShown, type Publication } from '../queries.ts';
import type { StatementLine } from './rules.ts';

/** What the client owed when a day began, by the invoices that they may see and their payments. */
export async function owedBefore(db: Db, publication: Publication, inn: string, day: string): Promise<number> {
  const { rows } = await sql<{ owed: number }>`
    select (
      (select coalesce(sum(d.total), 0) from documents d where d.inn = ${inn} and d.kind = 'invoice' and ${isShown(publication)} and d.issued_on < ${day}::date)
      - (select coalesce(sum(p.amount), 0) from payments p where p.inn = ${inn} and p.vanished_at is null and p.paid_on < ${day}::date)
    )::bigint as owed`.execute(db);
  return rows[0]?.owed ?? 0;
}

/** Invoices and payments of a period, both days included, in their order. */
export async function listStatement(db: Db, publication: Publication, inn: string, from: string, to: string, limit: number): Promise<StatementLine[]> {
  const { rows } = await sql<StatementLine>`
    select l.on, l.kind, l.number, l.debit, l.credit from (
      select d.issued_on as on, 'invoice' as kind, d.number, d.total as debit, 0::bigint as credit, d.id
        from documents d where d.inn = ${inn} and d.kind = 'invoice' and ${isShown(publication)} and d.issued_on between ${from}::date and ${to}::date
      union all
      select p.paid_on, 'payment', p.number, 0, p.amount, p.id
        from payments p where p.inn = ${inn} and p.vanished_at is null and p.paid_on between ${from}::date and ${to}::date
    ) l order by l.on, l.kind, l.id limit ${limit}`.execute(db);
  return rows;
}
