import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
import { localToday } from '#kernel/local-day.ts';
import { personalManagerOf, type ManagerRow, type PersonalManager } from './rules.ts';

function managerRows(db: Db | Tx, timeZone: string) {
  return db
    .selectFrom('client_managers as m')
    .select(['m.id', 'm.name', 'm.email', 'm.phone', 'm.position', 'm.working_hours', 'm.photo_file_id', 'm.absent_until', 'm.substitute_email', sql<boolean>`m.vanished_at is not null`.as('is_gone')])
    .select(sql<boolean>`num_nonnulls(m.absent_from, m.absent_until) > 0 and ${localToday(timeZone)} between coalesce(m.absent_from, '-infinity') and coalesce(m.absent_until, 'infinity')`.as('is_absent'));
}

/** The personal managers of clients by INN, in the order of names; who has none is left out. Absence is by the provider's calendar day. */
export async function listPersonalManagers(db: Db | Tx, inns: readonly string[], timeZone: string): Promise<PersonalManager[]> {
  const rows: Array<ManagerRow & { inn: string }> = await managerRows(db, timeZone)
    .innerJoin('client_organizations as o', 'o.manager_id', 'm.id')
    .select('o.inn')
    .where('o.inn', '=', sql<string>`any(${[...inns]}::text[])`)
    .where('o.vanished_at', 'is', null)
    .where('m.vanished_at', 'is', null)
    .orderBy('m.name')
    .orderBy('m.id')
    .execute();
  const emails = rows.flatMap((row) => (row.is_absent ? (row.substitute_email ?? []) : []));
  const substitutes: ManagerRow[] = emails.length === 0 ? [] : await managerRows(db, timeZone).where('m.email', '=', sql<string>`any(${emails}::text[])`).execute();
  const byEmail = new Map(substitutes.map((row) => [row.email, row]));
  return rows.map((row) => personalManagerOf(row, byEmail.get(row.substitute_email ?? '')));
}
