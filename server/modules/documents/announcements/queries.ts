import { sql, type RawBuilder } from 'kysely';
import { anyId } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { localToday } from '#kernel/local-day.ts';
import { documentColumns, withContract, type DocumentRow } from '../listing/queries.ts';
import { isShown, type Publication } from '../queries.ts';

/** Documents `d` of which nobody has been told and that can be seen by now. */
function isNews(publication: Publication): RawBuilder<boolean> {
  return sql<boolean>`(d.announced_at is null and ${isShown(publication)})`;
}

/** Whoever comes to the portal later finds these there: what appeared before is no news to them. */
export async function putAsideNobodys(tx: Tx, publication: Publication, limit: number): Promise<void> {
  await sql`
    update documents set announced_at = kabinet_now()
    where id in (
      select d.id from documents d
      where ${isNews(publication)} and not exists (select from organizations o where o.inn = d.inn)
      limit ${limit}
    )`.execute(tx);
}

/** Organisations with news that have not been told of any today. */
export async function listToTell(db: Db | Tx, publication: Publication, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct o.id from documents d join organizations o on o.inn = d.inn
    where ${isNews(publication)}
      and not exists (select from document_announcements a where a.organization_id = o.id and a.told_on = ${localToday(publication.calendar.timeZone)})
    limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}

export async function findTold(db: Db, organizationId: string) {
  return db.selectFrom('organizations').select(['id', 'inn', 'name']).where('id', '=', organizationId).executeTakeFirst();
}

/** An organisation's news, the newest first. */
export async function listNews(db: Db, publication: Publication, inn: string, limit: number): Promise<DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`
    select f.*, c.id as contract_id, c.number as contract_number
    from (select ${documentColumns(publication)} from documents d where d.inn = ${inn} and ${isNews(publication)} order by d.issued_on desc, d.id desc limit ${limit}) f ${withContract}
    order by f.issued_on desc, f.id desc`.execute(db);
  return rows;
}

/** Takes the day and the news for one letter; null when the organisation has been told today, or of all of it. */
export async function takeNews(tx: Tx, { calendar }: Publication, organizationId: string, ids: readonly string[]): Promise<{ day: string } | null> {
  const { rows } = await sql<{ day: string }>`
    insert into document_announcements (organization_id, told_on, documents)
    select ${organizationId}::uuid, ${localToday(calendar.timeZone)}, count(*) from documents where id = ${anyId(ids)} and announced_at is null
    having count(*) > 0
    on conflict do nothing
    returning told_on as day`.execute(tx);
  const [taken] = rows;
  if (taken) await tx.updateTable('documents').set({ announced_at: sql<Date>`kabinet_now()` }).where('id', '=', anyId(ids)).where('announced_at', 'is', null).execute();
  return taken ?? null;
}
