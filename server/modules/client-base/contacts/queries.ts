import { sql } from 'kysely';
import { FILES_SOURCE } from '#connectors/back-office/port.ts';
import { anyId, anyText } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { contactIdentity, type ClientsContacts, type KnownContact } from './rules.ts';

/** Writes what differs; an e-mail or position that is not said stays. Answers of whom, and whether the contact is new or back again. */
export async function saveContacts(tx: Tx, source: string, told: readonly ClientsContacts[]): Promise<Array<{ inn: string; is_new: boolean }>> {
  const contacts = told.flatMap(({ inn, clientKey, contacts: list }) => list.map((contact) => ({ id: newId(), inn, client_key: clientKey, identity: contactIdentity(contact), ...contact })));
  if (contacts.length === 0) return [];
  const { rows } = await sql<{ id: string; inn: string }>`
    insert into client_contacts as c (id, inn, source, client_key, identity, name, phone, email, position)
    select r.id, r.inn, ${source}, r.client_key, r.identity, r.name, r.phone, coalesce(r.email, known.email), coalesce(r.position, known.position)
    from jsonb_to_recordset(${JSON.stringify(contacts)}::jsonb) as r(id uuid, inn text, client_key text, identity text, name text, phone text, email text, position text)
    left join client_contacts known on known.inn = r.inn and known.source = ${source} and known.client_key = r.client_key and known.identity = r.identity and known.vanished_at is null
    where known.id is null
      or (known.name, known.email, known.position) is distinct from (r.name, coalesce(r.email, known.email), coalesce(r.position, known.position))
    order by r.inn, r.client_key, r.identity
    on conflict (inn, source, client_key, identity) do update set
      id = case when c.vanished_at is null then c.id else excluded.id end,
      name = excluded.name, email = excluded.email, position = excluded.position, vanished_at = null
    returning c.id, c.inn`.execute(tx);
  const offered = new Set(contacts.map((contact) => contact.id));
  return rows.map(({ id, inn }) => ({ inn, is_new: offered.has(id) }));
}

const contactRows = (db: Db | Tx, source: string) =>
  db.selectFrom('client_contacts').select(['id', 'inn', 'client_key as clientKey', 'identity']).where('source', '=', source).where('vanished_at', 'is', null);

export type ContactRow = KnownContact & { readonly id: string };

/** A source's live contacts, in the order of their clients' keys. */
export async function pageContacts(db: Db, source: string, after: ContactRow | null, limit: number): Promise<ContactRow[]> {
  return contactRows(db, source)
    .$if(after !== null, (query) => query.where(sql<boolean>`(client_key, id) > (${after?.clientKey}, ${after?.id})`))
    .orderBy('client_key')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** A source's live contacts of these clients. */
export async function listContacts(tx: Tx, source: string, clientKeys: readonly string[]): Promise<ContactRow[]> {
  return contactRows(tx, source).where('client_key', '=', anyText(clientKeys)).execute();
}

/** The keys of the clients who have lost any. */
export async function markContactsGone(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.updateTable('client_contacts').set({ vanished_at: sql<Date>`kabinet_now()` }).where('id', '=', anyId(ids)).where('vanished_at', 'is', null).returning('client_key').execute();
  return [...new Set(rows.map((row) => row.client_key))];
}

/** What files told of clients whom a connected source takes over: their contacts are that one's to tell. */
export async function markFilesContactsGone(tx: Tx, inns: readonly string[]): Promise<void> {
  await tx.updateTable('client_contacts').set({ vanished_at: sql<Date>`kabinet_now()` }).where('inn', '=', anyText(inns)).where('source', '=', FILES_SOURCE).where('vanished_at', 'is', null).execute();
}
