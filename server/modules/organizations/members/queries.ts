import { sql, type Insertable, type RawBuilder, type Updateable } from 'kysely';
import type { MemberSort } from '#contract/members.ts';
import type { Role } from '#contract/organizations.ts';
import type { Section } from '#contract/permissions.ts';
import type { OrganizationType } from '#contract/inn.ts';
import type { Members } from '#db/types.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { prepareQuery } from '#kernel/prepared.ts';
import { newId } from '#kernel/ids.ts';
import { wordSearch } from '#kernel/word-search.ts';
import { directoryWords, PROTECTED_HOURS } from './rules.ts';

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
const sectionList = sql<Section[]>`m.sections::text[]`;

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
    .select(['m.organization_id', 'm.role', 'o.name', 'o.inn', sectionList.as('sections'), sql<boolean>`coalesce(m.protected_until > kabinet_now(), false)`.as('is_protected')])
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
  await tx.selectFrom('organizations').select('id').where('id', '=', sql<string>`any(${[...organizationIds]}::uuid[])`).orderBy('id').forUpdate().execute();
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
    .where('o.inn', '=', sql<string>`any(${[...inns]}::text[])`)
    .where('m.role', '=', 'administrator')
    .orderBy('u.last_signed_in_at', (order) => order.asc().nullsFirst())
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

function sectionsSql(sections: readonly Section[]): RawBuilder<Section[]> {
  return sql<Section[]>`${[...sections]}::text[]::member_section[]`;
}

export type MemberChanges = Omit<Updateable<Members>, 'sections'> & { readonly sections?: readonly Section[] };

export async function updateMember(tx: Tx, organizationId: string, userId: string, { sections, ...changes }: MemberChanges): Promise<void> {
  await tx
    .updateTable('members')
    .set({ ...changes, ...(sections ? { sections: sectionsSql(sections) } : {}) })
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .execute();
}

/** Those who administer now keep their place for a day. */
export async function protectAdministrators(tx: Tx, organizationIds: readonly string[], exceptUserId: string): Promise<void> {
  await tx
    .updateTable('members')
    .set({ protected_until: sql<Date>`kabinet_now() + make_interval(hours => ${PROTECTED_HOURS})` })
    .where('organization_id', '=', sql<string>`any(${[...organizationIds]}::uuid[])`)
    .where('role', '=', 'administrator')
    .where('user_id', '!=', exceptUserId)
    .execute();
}

/** How many belong to each organisation, and how many of them administer it. */
export async function countMembers(db: Db | Tx, organizationIds: readonly string[]) {
  const rows = await db
    .selectFrom('members')
    .select((e) => ['organization_id', e.fn.countAll<number>().as('members'), e.fn.countAll<number>().filterWhere('role', '=', 'administrator').as('administrators')])
    .where('organization_id', '=', sql<string>`any(${[...organizationIds]}::uuid[])`)
    .groupBy('organization_id')
    .execute();
  return new Map(rows.map((row) => [row.organization_id, { members: row.members, administrators: row.administrators }]));
}

export async function findOrganizationNames(db: Db | Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('organizations').select(['id', 'name']).where('id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

function memberRows(db: Db | Tx) {
  return db
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .leftJoin('users as inviter', 'inviter.id', 'm.admitted_by_user')
    .select([
      'm.organization_id', 'm.user_id', 'm.role', 'm.position', 'm.joined_at', 'm.protected_until', 'm.admitted_by_staff', sectionList.as('sections'),
      sql<boolean>`coalesce(m.protected_until > kabinet_now(), false)`.as('is_protected'),
      'u.first_name', 'u.last_name', 'u.patronymic', 'u.phone', 'u.email', 'u.locale', 'u.last_signed_in_at',
      'inviter.first_name as inviter_first_name', 'inviter.last_name as inviter_last_name',
    ]);
}

export type MemberRow = NonNullable<Awaited<ReturnType<typeof findMember>>>;

export async function findMember(db: Db | Tx, organizationId: string, userId: string) {
  return memberRows(db).where('m.organization_id', '=', organizationId).where('m.user_id', '=', userId).executeTakeFirst();
}

export interface MemberFilter {
  readonly organizationIds: readonly string[];
  readonly search: string | undefined;
  readonly role: Role | undefined;
}

const sortKeys = {
  name: { column: sql<string>`m.directory`, type: sql`text`, direction: 'asc', beyond: sql`>` },
  joined: { column: sql<Date>`m.joined_at`, type: sql`timestamptz`, direction: 'desc', beyond: sql`<` },
  signed_in: { column: sql<Date>`coalesce(u.last_signed_in_at, '-infinity')`, type: sql`timestamptz`, direction: 'desc', beyond: sql`<` },
} as const satisfies Record<MemberSort, unknown>;

/** Where a page of members ended: the sort key as text, and whose it was. */
export interface MemberCursor {
  readonly key: string;
  readonly userId: string;
  readonly organizationId: string;
}

/** One page of members. Of one organisation it is read from an index in its order; of several it is sorted. */
export async function pageMembers(db: Db | Tx, filter: MemberFilter, sort: MemberSort, after: MemberCursor | null, limit: number) {
  const { column, type, direction, beyond } = sortKeys[sort];
  return memberRows(db)
    .select(sql<string>`${column}::text`.as('sort_key'))
    .where(memberCondition(filter))
    .$if(after !== null, (query) => query.where(sql<boolean>`(${column}, m.user_id, m.organization_id) ${beyond} (${after?.key}::${type}, ${after?.userId}::uuid, ${after?.organizationId}::uuid)`))
    .orderBy(column, direction)
    .orderBy('m.user_id', direction)
    .orderBy('m.organization_id', direction)
    .limit(limit)
    .execute();
}

export async function countFoundMembers(db: Db | Tx, filter: MemberFilter): Promise<number> {
  const row = await db.selectFrom('members as m').select((e) => e.fn.countAll<number>().as('count')).where(memberCondition(filter)).executeTakeFirstOrThrow();
  return row.count;
}

function memberCondition({ organizationIds, search, role }: MemberFilter): RawBuilder<boolean> {
  const [only] = organizationIds;
  return sql<boolean>`${sql.join(
    [
      organizationIds.length === 1 ? sql`m.organization_id = ${only}` : sql`m.organization_id = any(${[...organizationIds]}::uuid[])`,
      ...(role ? [sql`m.role = ${role}`] : []),
      ...directoryWords(search ?? '').map((word) => sql`m.directory like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
    ],
    sql` and `,
  )}`;
}

export async function deleteMember(tx: Tx, organizationId: string, userId: string): Promise<void> {
  await tx.deleteFrom('members').where('organization_id', '=', organizationId).where('user_id', '=', userId).execute();
}

/** INNs of one page of organisations, found by words of the name or the beginning of an INN. */
export async function pageOrganizationInns(db: Db, search: string | undefined, after: string | undefined, limit: number): Promise<string[]> {
  const words = wordSearch(search);
  const rows = await db
    .selectFrom('organizations as o')
    .select('o.inn')
    .$if(words !== null, (query) => query.where(sql<boolean>`o.words @@ to_tsquery('simple', ${words})`))
    .$if(after !== undefined, (query) => query.where('o.inn', '>', after ?? ''))
    .orderBy('o.inn')
    .limit(limit)
    .execute();
  return rows.map((row) => row.inn);
}

/** The organisations with these INNs as the staff see them. */
export async function findOrganizationsByInn(db: Db | Tx, inns: readonly string[]) {
  const rows = await db
    .selectFrom('organizations as o')
    .leftJoin('members as m', 'm.organization_id', 'o.id')
    .select((e) => ['o.id', 'o.inn', 'o.name', 'o.created_at', e.fn.count<number>('m.user_id').as('members'), e.fn.countAll<number>().filterWhere('m.role', '=', 'administrator').as('administrators')])
    .where('o.inn', '=', sql<string>`any(${[...inns]}::text[])`)
    .groupBy('o.id')
    .execute();
  return new Map(rows.map((row) => [row.inn, row]));
}
