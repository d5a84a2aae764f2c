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
      organizationIds.length === 1 ? sql`m.organization_id = ${only}` : sql`m.organization_id = ${anyId(organizationIds)}`,
      ...(role ? [sql`m.role = ${role}`] : []),
      ...directoryWords(search ?? '').map((word) => sql`m.directory like ${containing(word)}`),
    ],
    sql` and `,
  )}`;
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
