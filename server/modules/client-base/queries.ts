import { sql } from 'kysely';
import type { ClientRecord } from '#connectors/client-base/port.ts';
import { anyText } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { wordSearch } from '#kernel/word-search.ts';
import { contactIdentity, managersOf } from './rules.ts';

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
  const rows = await db.selectFrom('client_organizations').select(['inn', 'name']).where('inn', '=', anyText(inns)).execute();
  return new Map(rows.map((row) => [row.inn, row.name]));
}

/** Names and managers of the known ones among these INNs. */
export async function findClientCards(db: Db | Tx, inns: readonly string[]) {
  const rows = await db
    .selectFrom('client_organizations as o')
    .leftJoin('client_managers as m', 'm.id', 'o.manager_id')
    .select(['o.inn', 'o.name', 'm.name as manager_name'])
    .where('o.inn', '=', anyText(inns))
    .execute();
  return new Map(rows.map((row) => [row.inn, row]));
}

/** Clients in whose cards this phone stands, twenty at most. */
export async function listClientsByPhone(db: Db | Tx, phone: string) {
  return db
    .selectFrom('client_contacts as c')
    .innerJoin('client_organizations as o', 'o.inn', 'c.inn')
    .select(['o.inn', 'o.name'])
    .distinct()
    .where('c.phone', '=', phone)
    .orderBy('o.name')
    .limit(BY_PHONE)
    .execute();
}

/** Clients in whose cards one of these mailboxes stands; a row for each pair. */
export async function listClientsByEmail(db: Db | Tx, emails: readonly string[]) {
  if (emails.length === 0) return [];
  return db
    .selectFrom('client_contacts as c')
    .innerJoin('client_organizations as o', 'o.inn', 'c.inn')
    .select(['o.inn', 'o.name', 'o.type', sql<string>`lower(c.email)`.as('email')])
    .distinct()
    .where(sql<string>`lower(c.email)`, '=', anyText(emails.map((email) => email.toLowerCase())))
    .orderBy('o.name')
    .execute();
}

/** INNs of one page of clients, found by words of the name or the beginning of an INN. */
export async function pageClientInns(db: Db, search: string | undefined, after: string | undefined, limit: number): Promise<string[]> {
  const words = wordSearch(search);
  const rows = await db
    .selectFrom('client_organizations as o')
    .select('o.inn')
    .$if(words !== null, (query) => query.where(sql<boolean>`o.words @@ to_tsquery('simple', ${words})`))
    .$if(after !== undefined, (query) => query.where('o.inn', '>', after ?? ''))
    .orderBy('o.inn')
    .limit(limit)
    .execute();
  return rows.map((row) => row.inn);
}

/**
 * Writes a batch of records, one an INN, as three statements, one a table. What is the same already is
 * not even locked; what a record does not say (KPP, manager, a contact's e-mail) stays as it was. Rows
 * are taken in the order of their keys, so that imports at the same time do not lock each other out.
 * Answers how many cards are new or have changed, and the INNs that are new or have a new contact.
 */
export async function saveClients(tx: Tx, records: readonly ClientRecord[]): Promise<{ changed: number; appeared: string[] }> {
  await saveManagers(tx, records);
  const cards = await saveCards(tx, records);
  const contacts = await saveContacts(tx, records);
  return {
    changed: new Set([...cards, ...contacts].map((row) => row.inn)).size,
    appeared: [...new Set([...cards, ...contacts].filter((row) => row.is_new).map((row) => row.inn))],
  };
}

interface Saved {
  readonly inn: string;
  readonly is_new: boolean;
}

async function saveManagers(tx: Tx, records: readonly ClientRecord[]): Promise<void> {
  const managers = managersOf(records).map((manager) => ({ id: newId(), ...manager }));
  if (managers.length === 0) return;
  await sql`
    insert into client_managers (id, email, name, phone)
    select r.id, r.email, r.name, coalesce(r.phone, known.phone)
    from jsonb_to_recordset(${JSON.stringify(managers)}::jsonb) as r(id uuid, email text, name text, phone text)
    left join client_managers known on known.email = r.email
    where known.id is null or (known.name, known.phone) is distinct from (r.name, coalesce(r.phone, known.phone))
    order by r.email
    on conflict (email) do update set name = excluded.name, phone = excluded.phone`.execute(tx);
}

async function saveCards(tx: Tx, records: readonly ClientRecord[]): Promise<Saved[]> {
  const cards = records.map(({ inn, kpp, name, type, manager }) => ({ inn, kpp, name, type, manager_email: manager?.email ?? null }));
  const { rows } = await sql<Saved>`
    insert into client_organizations as o (inn, kpp, name, type, manager_id)
    select r.inn, coalesce(r.kpp, known.kpp), r.name, r.type, coalesce(m.id, known.manager_id)
    from jsonb_to_recordset(${JSON.stringify(cards)}::jsonb) as r(inn text, kpp text, name text, type organization_type, manager_email text)
    left join client_managers m on m.email = r.manager_email
    left join client_organizations known on known.inn = r.inn
    where known.inn is null
      or (known.kpp, known.name, known.type, known.manager_id) is distinct from (coalesce(r.kpp, known.kpp), r.name, r.type, coalesce(m.id, known.manager_id))
    order by r.inn
    on conflict (inn) do update set kpp = excluded.kpp, name = excluded.name, type = excluded.type, manager_id = excluded.manager_id, changed_at = kabinet_now()
    returning o.inn, o.appeared_at = o.changed_at as is_new`.execute(tx);
  return rows;
}

async function saveContacts(tx: Tx, records: readonly ClientRecord[]): Promise<Saved[]> {
  const contacts = records.flatMap(({ inn, contacts: list }) => list.map((contact) => ({ id: newId(), inn, identity: contactIdentity(contact), ...contact })));
  if (contacts.length === 0) return [];
  const { rows } = await sql<{ id: string; inn: string }>`
    insert into client_contacts as c (id, inn, identity, name, phone, email, position)
    select r.id, r.inn, r.identity, r.name, r.phone, coalesce(r.email, known.email), coalesce(r.position, known.position)
    from jsonb_to_recordset(${JSON.stringify(contacts)}::jsonb) as r(id uuid, inn text, identity text, name text, phone text, email text, position text)
    left join client_contacts known on known.inn = r.inn and known.identity = r.identity
    where known.id is null
      or (known.name, known.email, known.position) is distinct from (r.name, coalesce(r.email, known.email), coalesce(r.position, known.position))
    order by r.inn, r.identity
    on conflict (inn, identity) do update set name = excluded.name, email = excluded.email, position = excluded.position
    returning c.id, c.inn`.execute(tx);
  const offered = new Set(contacts.map((contact) => contact.id));
  return rows.map(({ id, inn }) => ({ inn, is_new: offered.has(id) }));
}
