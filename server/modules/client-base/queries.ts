import { sql } from 'kysely';
import { anyText } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { wordSearch } from '#kernel/word-search.ts';

const BY_PHONE = 20;

/** A client's card; null when the INN is not known. */
export async function findClient(db: Db | Tx, inn: string) {
  const organization = await db
    .selectFrom('client_organizations as o')
    .leftJoin('client_managers as m', (join) => join.onRef('m.id', '=', 'o.manager_id').on('m.vanished_at', 'is', null))
    .select(['o.inn', 'o.kpp', 'o.name', 'o.type', 'm.name as manager_name', 'm.email as manager_email', 'm.phone as manager_phone'])
    .where('o.inn', '=', inn)
    .where('o.vanished_at', 'is', null)
    .executeTakeFirst();
  if (!organization) return null;
  const contacts = await db
    .selectFrom((inner) => inner.selectFrom('client_contacts').distinctOn('identity').select(['name', 'phone', 'email', 'position']).where('inn', '=', inn).where('vanished_at', 'is', null).orderBy('identity').orderBy('id', 'desc').as('c'))
    .selectAll()
    .orderBy('name')
    .execute();
  const { manager_name, manager_email, manager_phone, ...card } = organization;
  const manager = manager_name !== null && manager_email !== null ? { name: manager_name, email: manager_email, phone: manager_phone } : null;
  return { ...card, manager, contacts };
}

/** Names of the known ones among these INNs. */
export async function findClientNames(db: Db | Tx, inns: readonly string[]): Promise<Map<string, string>> {
  if (inns.length === 0) return new Map();
  const rows = await db.selectFrom('client_organizations').select(['inn', 'name']).where('inn', '=', anyText(inns)).where('vanished_at', 'is', null).execute();
  return new Map(rows.map((row) => [row.inn, row.name]));
}

/** Names and managers of the known ones among these INNs. */
export async function findClientCards(db: Db | Tx, inns: readonly string[]) {
  const rows = await db
    .selectFrom('client_organizations as o')
    .leftJoin('client_managers as m', (join) => join.onRef('m.id', '=', 'o.manager_id').on('m.vanished_at', 'is', null))
    .select(['o.inn', 'o.name', 'm.name as manager_name'])
    .where('o.inn', '=', anyText(inns))
    .where('o.vanished_at', 'is', null)
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
    .where('c.vanished_at', 'is', null)
    .where('o.vanished_at', 'is', null)
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
    .where('c.vanished_at', 'is', null)
    .where('o.vanished_at', 'is', null)
    .orderBy('o.name')
    .execute();
}

/** INNs of one page of clients, found by words of the name or the beginning of an INN. */
export async function pageClientInns(db: Db, search: string | undefined, after: string | undefined, limit: number): Promise<string[]> {
  const words = wordSearch(search);
  const rows = await db
    .selectFrom('client_organizations as o')
    .select('o.inn')
    .where('o.vanished_at', 'is', null)
    .$if(words !== null, (query) => query.where(sql<boolean>`o.words @@ to_tsquery('simple', ${words})`))
    .$if(after !== undefined, (query) => query.where('o.inn', '>', after ?? ''))
    .orderBy('o.inn')
    .limit(limit)
    .execute();
  return rows.map((row) => row.inn);
}
