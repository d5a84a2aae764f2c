import { sql } from 'kysely';
import { FILES_SOURCE, type ExchangeRecord } from '#connectors/back-office/port.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';

type ManagerRecord = ExchangeRecord<'managers'>;

/** Writes what differs. A manager whom another connected source tells stays that one's. Answers how many are new or have changed. */
export async function saveManagers(tx: Tx, source: string, records: readonly ManagerRecord[]): Promise<number> {
  const { rows } = await sql`
    insert into client_managers as m (id, source, email, name, phone, position, working_hours, absent_from, absent_until, substitute_email, vanished_at)
    select r.id, ${source}, r.email, r.name, r.phone, r.position, r."workingHours", r."absentFrom", r."absentUntil", r."substituteEmail", case when r.removed then kabinet_now() end
    from jsonb_to_recordset(${JSON.stringify(records.map((record) => ({ id: newId(), ...record })))}::jsonb)
      as r(id uuid, email text, name text, phone text, position text, "workingHours" text, "absentFrom" date, "absentUntil" date, "substituteEmail" text, removed boolean)
    left join client_managers known on known.email = r.email
    where (known.id is null and not r.removed)
      or (known.source is null or known.source in (${source}, ${FILES_SOURCE}) or known.vanished_at is not null)
        and (known.source, known.name, known.phone, known.position, known.working_hours, known.absent_from, known.absent_until, known.substitute_email, known.vanished_at is not null)
          is distinct from (${source}, r.name, r.phone, r.position, r."workingHours", r."absentFrom", r."absentUntil", r."substituteEmail", r.removed)
        and known.id is not null
    order by r.email
    on conflict (email) do update set
      source = excluded.source, name = excluded.name, phone = excluded.phone, position = excluded.position, working_hours = excluded.working_hours,
      absent_from = excluded.absent_from, absent_until = excluded.absent_until, substitute_email = excluded.substitute_email, vanished_at = excluded.vanished_at
    returning m.id`.execute(tx);
  return rows.length;
}

/** E-mails of a source's managers who are live, in their order. */
export async function listManagerKeys(db: Db | Tx, source: string, after: string | null, limit: number): Promise<string[]> {
  const rows = await db.selectFrom('client_managers').select('email').where('source', '=', source).where('vanished_at', 'is', null).where('email', '>', after ?? '').orderBy('email').limit(limit).execute();
  return rows.map((row) => row.email);
}

/** How many of these were live until now. */
export async function markManagersGone(tx: Tx, source: string, emails: readonly string[]): Promise<number> {
  const rows = await tx
    .updateTable('client_managers')
    .set({ vanished_at: sql<Date>`kabinet_now()` })
    .where('source', '=', source)
    .where('email', '=', sql<string>`any(${[...emails]}::text[])`)
    .where('vanished_at', 'is', null)
    .returning('id')
    .execute();
  return rows.length;
}

/** One who is there. */
export async function findManager(db: Db | Tx, known: { id: string } | { email: string }) {
  const [column, value] = 'id' in known ? (['id', known.id] as const) : (['email', known.email] as const);
  return db.selectFrom('client_managers').select(['id', 'name', 'email', 'photo_file_id']).where(column, '=', value).where('vanished_at', 'is', null).executeTakeFirst();
}

/** Answers the file of the photo before. */
export async function putPhoto(tx: Tx, id: string, fileId: string | null): Promise<string | null> {
  const before = await tx.selectFrom('client_managers').select('photo_file_id').where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
  await tx.updateTable('client_managers').set({ photo_file_id: fileId }).where('id', '=', id).execute();
  return before.photo_file_id;
}
