import { sql, type Insertable, type RawBuilder } from 'kysely';
import type { Section } from '#contract/permissions.ts';
import type { OrganizationType } from '#contract/inn.ts';
import type { Members } from '#db/types.ts';
import { anyId, anyText } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { prepareQuery } from '#kernel/prepared.ts';
import { newId } from '#kernel/ids.ts';
import { PROTECTED_HOURS } from './rules.ts';

/** The organisations of a person, with their part in each. */
export async function listOrganizationsOf(db: Db | Tx, userId: string) {
  return organizationsByName(db, { userId });
}

const organizationsByName = prepareQuery((db, places: { userId: RawBuilder<string> }) => organizationsOf(db, places.userId).orderBy('o.name').orderBy('o.id'));

/** One of them; undefined when the person is no member or there is none. */
export async function findOrganizationOf(db: Db | Tx, userId: string, organizationId: string) {
  return organizationsOf(db, userId).where('o.id', '=', organizationId).executeTakeFirst();
}

/** The driver reads an array of our own type as text; of text it reads a list. */
export const sectionList = sql<Section[]>`m.sections::text[]`;

function organizationsOf(db: Db | Tx, userId: string | RawBuilder<string>) {
  return db
    .selectFrom('members as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .leftJoin('companies as c', 'c.inn', 'o.inn')
    .select((e) => [
      'o.id', 'o.inn', 'o.name', 'o.type', 'm.role', 'm.position', 'm.joined_at', sectionList.as('sections'),
      'c.name as company_name', 'c.kpp', 'c.ogrn', 'c.address', 'c.head_name', 'c.head_post', 'c.status',
      e.selectFrom('members as all').select((c) => c.fn.countAll<number>().as('count')).whereRef('all.organization_id', '=', 'o.id').as('members'),
    ])
    .where('m.user_id', '=', userId);
}

function membershipRows(db: Db | Tx, userId: string) {
  return db
    .selectFrom('members as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .select(['m.organization_id', 'm.role', 'o.name', 'o.inn', sectionList.as('sections'), protectedSince])
    .where('m.user_id', '=', userId);
}

export async function findMembership(db: Db | Tx, userId: string, organizationId: string) {
  return membershipRows(db, userId).where('m.organization_id', '=', organizationId).executeTakeFirst();
}

export async function listMemberships(db: Db | Tx, userId: string) {
  return membershipRows(db, userId).orderBy('o.name').orderBy('o.id').execute();
}

export async function isMemberByInn(tx: Tx, userId: string, inn: string): Promise<boolean> {
  const row = await tx
    .selectFrom('members as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .select('o.id')
    .where('m.user_id', '=', userId)
    .where('o.inn', '=', inn)
    .executeTakeFirst();
  return row !== undefined;
}

/** All changes of who belongs to an organisation go one after another; several are taken in one order. */
export async function lockOrganizations(tx: Tx, organizationIds: readonly string[]): Promise<void> {
  await tx.selectFrom('organizations').select('id').where('id', '=', anyId(organizationIds)).orderBy('id').forUpdate().execute();
}

/** The same for all of these INNs that are in the portal. */
export async function lockOrganizationsByInn(tx: Tx, inns: readonly string[]): Promise<void> {
  await tx.selectFrom('organizations').select('id').where('inn', '=', sql<string>`any(${[...new Set(inns)]}::text[])`).orderBy('id').forUpdate().execute();
}

/** The same by INN; nothing to lock where nobody has claimed it yet. */
export async function lockOrganizationByInn(tx: Tx, inn: string): Promise<void> {
  await tx.selectFrom('organizations').select('id').where('inn', '=', inn).forUpdate().executeTakeFirst();
}

/** Who administers the organisations with these INNs, the longest silent first. */
export async function listAdministrators(db: Db | Tx, inns: readonly string[]) {
  return db
    .selectFrom('members as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['m.user_id', 'o.id as organization_id', 'o.inn', 'o.name', 'u.first_name', 'u.last_name', 'u.email', 'u.locale', 'u.last_signed_in_at'])
    .where('o.inn', '=', anyText(inns))
    .where('m.role', '=', 'administrator')
    .orderBy('u.last_signed_in_at', (order) => order.asc().nullsFirst())
    .execute();
}

/** The members to whom a section of an organisation is open, as letters need them. */
export async function listReaders(db: Db | Tx, organizationId: string, section: Section) {
  return db
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['u.id', 'u.first_name', 'u.email', 'u.locale', sql<boolean>`u.email_confirmed_at is not null`.as('is_confirmed')])
    .where('m.organization_id', '=', organizationId)
    .where((e) => e.or([e('m.role', '=', 'administrator'), sql<boolean>`${section} = any(m.sections::text[])`]))
    .orderBy('u.id')
    .execute();
}

/** The organisations with these INNs, made now if they are not there yet; their ids and names. */
export async function ensureOrganizations(tx: Tx, organizations: ReadonlyArray<{ inn: string; name: string; type: OrganizationType }>) {
  return tx
    .insertInto('organizations')
    .values(organizations.map((organization) => ({ id: newId(), ...organization })))
    .onConflict((conflict) => conflict.column('inn').doUpdateSet((e) => ({ inn: e.ref('excluded.inn') })))
    .returning(['id', 'inn', 'name'])
    .execute();
}

export type NewMember = Omit<Insertable<Members>, 'sections'> & { readonly sections: readonly Section[] };

/** Whoever belongs to the organisation already stays as they are, but may become administrator by it. */
export async function insertMembers(tx: Tx, members: readonly NewMember[]): Promise<void> {
  await tx
    .insertInto('members')
    .values(members.map((member) => ({ ...member, sections: sectionsSql(member.sections) })))
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'user_id']).doUpdateSet({ role: 'administrator' }).where('members.role', '=', 'user').where('excluded.role', '=', 'administrator'),
    )
    .execute();
}

export function sectionsSql(sections: readonly Section[]): RawBuilder<Section[]> {
  return sql<Section[]>`${[...sections]}::text[]::member_section[]`;
}

/** Since when a member has been safe from whoever came later; null when they are not now. */
export const protectedSince = sql<Date | null>`case when m.protected_until > kabinet_now() then m.protected_since end`.as('protected_since');

/** Those who administer now keep their place for a day from now. */
export async function protectAdministrators(tx: Tx, organizationIds: readonly string[]): Promise<void> {
  await tx
    .updateTable('members')
    .set({
      protected_since: sql<Date>`case when protected_until > kabinet_now() then protected_since else kabinet_now() end`,
      protected_until: sql<Date>`kabinet_now() + make_interval(hours => ${PROTECTED_HOURS})`,
    })
    .where('organization_id', '=', anyId(organizationIds))
    .where('role', '=', 'administrator')
    .execute();
}

/** How many belong to each organisation, and how many of them administer it. */
export async function countMembers(db: Db | Tx, organizationIds: readonly string[]) {
  const rows = await db
    .selectFrom('members')
    .select((e) => ['organization_id', e.fn.countAll<number>().as('members'), e.fn.countAll<number>().filterWhere('role', '=', 'administrator').as('administrators')])
    .where('organization_id', '=', anyId(organizationIds))
    .groupBy('organization_id')
    .execute();
  return new Map(rows.map((row) => [row.organization_id, { members: row.members, administrators: row.administrators }]));
}

export async function findOrganizationNames(db: Db | Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('organizations').select(['id', 'name']).where('id', '=', anyId(new Set(ids))).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
