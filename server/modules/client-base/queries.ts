import { sql } from 'kysely';
import type { ClientRecord } from '#connectors/client-base/port.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { contactIdentity } from './rules.ts';

const BY_PHONE = 20;

/** A client's card; null when the INN is not known. */
export async function findClient(db: Db | Tx, inn: string) {
  const organization = await db
    .selectFrom('client_organizations as o')
    .leftJoin('client_managers as m', 'm.id', 'o.manager_id')
    .select(['o.inn', 'o.kpp', 'o.name', 'o.type', 'm.name as manager_name', 'm.email as manager_email', 'm.phone as manager_phone'])
    .where('o.inn', '=', inn)
    .executeTakeFirst();
  if (!organization) return null;
  const contacts = await db.selectFrom('client_contacts').select(['name', 'phone', 'email', 'position']).where('inn', '=', inn).orderBy('name').execute();
  const { manager_name, manager_email, manager_phone, ...card } = organization;
  const manager = manager_name !== null && manager_email !== null ? { name: manager_name, email: manager_email, phone: manager_phone } : null;
  return { ...card, manager, contacts };
}

/** Names of the known ones among these INNs. */
export async function findClientNames(db: Db | Tx, inns: readonly string[]): Promise<Map<string, string>> {
  if (inns.length === 0) return new Map();
  const rows = await db.selectFrom('client_organizations').select(['inn', 'name']).where('inn', '=', sql<string>`any(${[...inns]}::text[])`).execute();
  return new Map(rows.map((row) => [row.inn, row.name]));
}

/** Clients in whose cards this phone stands. */
export async function listClientsByPhone(db: Db | Tx, phone: string) {
  return db
    .selectFrom('client_contacts as c')
    .innerJoin('client_organizations as o', 'o.inn', 'c.inn')
    .select(['o.inn', 'o.name'])
    .distinct()
    .where('c.phone', '=', phone)
    .limit(BY_PHONE)
    .execute();
}

/**
 * Writes a batch of records as three statements, one a table; what is the same already is not
 * touched. Answers the INNs whose card is new or has changed.
 */
export async function saveClients(tx: Tx, records: readonly ClientRecord[]): Promise<string[]> {
  const managers = new Map(records.flatMap(({ manager }) => (manager ? [[manager.email, { id: newId(), ...manager }] as const] : [])));
  await sql`
    insert into client_managers as m (id, email, name, phone)
    select id, email, name, phone from jsonb_to_recordset(${JSON.stringify([...managers.values()])}::jsonb) as r(id uuid, email text, name text, phone text)
    on conflict (email) do update set name = excluded.name, phone = excluded.phone
    where (m.name, m.phone) is distinct from (excluded.name, excluded.phone)`.execute(tx);
  const organizations = records.map(({ inn, kpp, name, type, manager }) => ({ inn, kpp, name, type, manager_email: manager?.email ?? null }));
  const changed = await sql<{ inn: string }>`
    insert into client_organizations as o (inn, kpp, name, type, manager_id)
    select r.inn, r.kpp, r.name, r.type::organization_type, m.id
    from jsonb_to_recordset(${JSON.stringify(organizations)}::jsonb) as r(inn text, kpp text, name text, type text, manager_email text)
    left join client_managers m on m.email = r.manager_email
    on conflict (inn) do update set kpp = excluded.kpp, name = excluded.name, type = excluded.type, manager_id = excluded.manager_id, changed_at = kabinet_now()
    where (o.kpp, o.name, o.type, o.manager_id) is distinct from (excluded.kpp, excluded.name, excluded.type, excluded.manager_id)
    returning inn`.execute(tx);
  const contacts = new Map(records.flatMap(({ inn, contacts: list }) => list.map((contact) => [`${inn} ${contactIdentity(contact)}`, { id: newId(), inn, identity: contactIdentity(contact), ...contact }] as const)));
  const changedContacts = await sql<{ inn: string }>`
    insert into client_contacts as c (id, inn, identity, name, phone, email, position)
    select id, inn, identity, name, phone, email, position
    from jsonb_to_recordset(${JSON.stringify([...contacts.values()])}::jsonb) as r(id uuid, inn text, identity text, name text, phone text, email text, position text)
    on conflict (inn, identity) do update set name = excluded.name, phone = excluded.phone, email = excluded.email, position = excluded.position
    where (c.name, c.phone, c.email, c.position) is distinct from (excluded.name, excluded.phone, excluded.email, excluded.position)
    returning inn`.execute(tx);
  return [...new Set([...changed.rows, ...changedContacts.rows].map((row) => row.inn))];
}
