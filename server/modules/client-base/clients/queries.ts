import { sql } from 'kysely';
import type { ClientManager, ClientRecord } from '#connectors/back-office/port.ts';
import { anyText } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { listContacts, markContactsGone } from '../contacts/queries.ts';
import { clientKey } from '../rules.ts';
import type { Owner } from './rules.ts';

// Each of these writes a batch as one statement. What is the same already is not even locked; what a record
// does not say (KPP, manager) stays as it was. Rows are taken in the order of their keys,
// so that imports at the same time do not lock each other out.

interface Saved {
  readonly inn: string;
  readonly is_new: boolean;
}

/** Whose the cards of these INNs are. */
export async function findOwners(tx: Tx, inns: readonly string[]): Promise<Map<string, Owner>> {
  const rows = await tx.selectFrom('client_organizations').select(['inn', 'source', 'external_id', 'vanished_at']).where('inn', '=', anyText(inns)).execute();
  return new Map(rows.map((row) => [row.inn, { source: row.source, key: row.external_id, isGone: row.vanished_at !== null }]));
}

/** Managers as clients' cards name them; one whom a feed of managers tells stays as that says. */
export async function saveNamedManagers(tx: Tx, managers: readonly ClientManager[]): Promise<void> {
  if (managers.length === 0) return;
  await sql`
    insert into client_managers (id, email, name, phone)
    select r.id, r.email, r.name, coalesce(r.phone, known.phone)
    from jsonb_to_recordset(${JSON.stringify(managers.map((manager) => ({ id: newId(), ...manager })))}::jsonb) as r(id uuid, email text, name text, phone text)
    left join client_managers known on known.email = r.email
    where known.id is null or known.source is null and (known.name, known.phone) is distinct from (r.name, coalesce(r.phone, known.phone))
    order by r.email
    on conflict (email) do update set name = excluded.name, phone = excluded.phone`.execute(tx);
}

/** A card that comes back after it had vanished is new. */
export async function saveCards(tx: Tx, source: string, records: readonly ClientRecord[]): Promise<Saved[]> {
  if (records.length === 0) return [];
  const cards = records.map((record) => ({ inn: record.inn, key: clientKey(record), kpp: record.kpp, name: record.name, type: record.type, manager_email: record.manager?.email ?? null }));
  const { rows } = await sql<Saved>`
    insert into client_organizations as o (inn, source, external_id, kpp, name, type, manager_id)
    select r.inn, ${source}, r.key, coalesce(r.kpp, known.kpp), r.name, r.type, coalesce(m.id, known.manager_id)
    from jsonb_to_recordset(${JSON.stringify(cards)}::jsonb) as r(inn text, key text, kpp text, name text, type organization_type, manager_email text)
    left join client_managers m on m.email = r.manager_email
    left join client_organizations known on known.inn = r.inn
    where known.inn is null or known.vanished_at is not null
      or (known.source, known.external_id, known.kpp, known.name, known.type, known.manager_id)
        is distinct from (${source}, r.key, coalesce(r.kpp, known.kpp), r.name, r.type, coalesce(m.id, known.manager_id))
    order by r.inn
    on conflict (inn) do update set
      source = excluded.source, external_id = excluded.external_id, kpp = excluded.kpp, name = excluded.name, type = excluded.type, manager_id = excluded.manager_id,
      changed_at = kabinet_now(), appeared_at = case when o.vanished_at is null then o.appeared_at else kabinet_now() end, vanished_at = null
    returning o.inn, o.appeared_at = o.changed_at as is_new`.execute(tx);
  return rows;
}

/** The INNs that are clients no more. */
export async function markCardsGone(tx: Tx, inns: readonly string[]): Promise<string[]> {
  if (inns.length === 0) return [];
  const rows = await tx
    .updateTable('client_organizations')
    .set({ vanished_at: sql<Date>`kabinet_now()`, changed_at: sql<Date>`kabinet_now()` })
    .where('inn', '=', anyText(inns))
    .where('vanished_at', 'is', null)
    .returning('inn')
    .execute();
  return rows.map((row) => row.inn);
}

/** Keys of a source's live records, of cards and of those that only add contacts to one, in their order. */
export async function listClientKeys(db: Db | Tx, source: string, after: string | null, limit: number): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    (select external_id as key from client_organizations where source = ${source} and vanished_at is null and external_id > ${after ?? ''} order by external_id limit ${limit})
    union
    (select distinct client_key from client_contacts where source = ${source} and vanished_at is null and client_key > ${after ?? ''} order by client_key limit ${limit})
    order by key limit ${limit}`.execute(db);
  return rows.map((row) => row.key);
}

/** How many of these were live until now. */
export async function markClientsGone(tx: Tx, source: string, keys: readonly string[]): Promise<number> {
  const rows = await tx.selectFrom('client_organizations').select(['inn', 'external_id']).where('source', '=', source).where('external_id', '=', anyText(keys)).execute();
  const gone = new Set(await markCardsGone(tx, rows.map((row) => row.inn)));
  const cards = rows.flatMap((row) => (gone.has(row.inn) ? [row.external_id] : []));
  const reached = await markContactsGone(tx, (await listContacts(tx, source, keys)).map(({ id }) => id));
  return new Set([...cards, ...reached]).size;
}
