import { sql, type RawBuilder, type Updateable } from 'kysely';
import type { MemberSort } from '#contract/members.ts';
import type { Role } from '#contract/organizations.ts';
import type { Section } from '#contract/permissions.ts';
import type { Members } from '#db/types.ts';
import { anyId } from '#kernel/any-of.ts';
import { containing } from '#kernel/containing.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { protectedSince, sectionList, sectionsSql } from '../members/queries.ts';
import { directoryWords } from './rules.ts';

function memberRows(db: Db | Tx) {
  return db
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .leftJoin('users as inviter', 'inviter.id', 'm.admitted_by_user')
    .select([
      'm.organization_id', 'm.user_id', 'm.role', 'm.position', 'm.joined_at', 'm.protected_until', 'm.admitted_by_staff', sectionList.as('sections'),
      protectedSince,
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
  name: { table: 'members', column: 'directory', type: sql`text`, direction: 'asc', beyond: sql`>` },
  joined: { table: 'members', column: 'joined_at', type: sql`timestamptz`, direction: 'desc', beyond: sql`<` },
  signed_in: { table: 'member_sign_ins', column: 'at', type: sql`timestamptz`, direction: 'desc', beyond: sql`<` },
} as const satisfies Record<MemberSort, unknown>;

/** Where a page of members ended: the sort key as text, and whose it was. */
export interface MemberCursor {
  readonly key: string;
  readonly userId: string;
  readonly organizationId: string;
}

/** One page of members: who is on it is found in an index, for one organisation in its order; then their rows are read. */
export async function pageMembers(db: Db | Tx, filter: MemberFilter, sort: MemberSort, after: MemberCursor | null, limit: number) {
  const { table, column, type, direction, beyond } = sortKeys[sort];
  const key = sql.ref<string>(column);
  const page = db
    .selectFrom(sql.table<{ user_id: string; organization_id: string }>(table).as('listed'))
    .select(['user_id', 'organization_id', key.as('sort_key')])
    .where(ofOrganizations(filter))
    .$if(narrowing(filter).length > 0, (query) => query.where(isFound(filter)))
    .$if(after !== null, (query) => query.where(sql<boolean>`(${key}, user_id, organization_id) ${beyond} (${after?.key}::${type}, ${after?.userId}::uuid, ${after?.organizationId}::uuid)`))
    .orderBy(key, direction)
    .orderBy('user_id', direction)
    .orderBy('organization_id', direction)
    .limit(limit);
  return memberRows(db)
    .innerJoin(page.as('page'), (join) => join.onRef('page.organization_id', '=', 'm.organization_id').onRef('page.user_id', '=', 'm.user_id'))
    .select(sql<string>`page.sort_key::text`.as('sort_key'))
    .orderBy('page.sort_key', direction)
    .orderBy('page.user_id', direction)
    .orderBy('page.organization_id', direction)
    .execute();
}

export async function countFoundMembers(db: Db | Tx, filter: MemberFilter): Promise<number> {
  const row = await db.selectFrom('members').select((e) => e.fn.countAll<number>().as('count')).where(all([ofOrganizations(filter), ...narrowing(filter)])).executeTakeFirstOrThrow();
  return row.count;
}

function ofOrganizations({ organizationIds }: MemberFilter): RawBuilder<boolean> {
  const [only] = organizationIds;
  return organizationIds.length === 1 ? sql`organization_id = ${only}` : sql`organization_id = ${anyId(organizationIds)}`;
}

function narrowing({ search, role }: MemberFilter): RawBuilder<boolean>[] {
  return [...(role ? [sql<boolean>`role = ${role}`] : []), ...directoryWords(search ?? '').map((word) => sql<boolean>`directory like ${containing(word)}`)];
}

const all = (conditions: readonly RawBuilder<boolean>[]) => sql<boolean>`${sql.join(conditions, sql` and `)}`;

/** With `is true` PostgreSQL collects those found once. A join it would plan for an organisation of average size: each compared with each. */
function isFound(filter: MemberFilter): RawBuilder<boolean> {
  return sql`((user_id, organization_id) in (select user_id, organization_id from members where ${all([ofOrganizations(filter), ...narrowing(filter)])})) is true`;
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

export async function deleteMember(tx: Tx, organizationId: string, userId: string): Promise<void> {
  await tx.deleteFrom('members').where('organization_id', '=', organizationId).where('user_id', '=', userId).execute();
}
