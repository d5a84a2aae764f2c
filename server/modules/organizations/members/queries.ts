import { sql, type RawBuilder } from 'kysely';
import type { Position, Role } from '#contract/organizations.ts';
import type { OrganizationType } from '#contract/inn.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { prepareQuery } from '#kernel/prepared.ts';
import { newId } from '#kernel/ids.ts';

/** The organisations of a person, with their part in each. */
export async function listOrganizationsOf(db: Db | Tx, userId: string) {
  return organizationsByName(db, { userId });
}

const organizationsByName = prepareQuery((db, places: { userId: RawBuilder<string> }) => organizationsOf(db, places.userId).orderBy('o.name').orderBy('o.id'));

/** One of them; undefined when the person is no member or there is none. */
export async function findOrganizationOf(db: Db | Tx, userId: string, organizationId: string) {
  return organizationsOf(db, userId).where('o.id', '=', organizationId).executeTakeFirst();
}

function organizationsOf(db: Db | Tx, userId: string | RawBuilder<string>) {
  return db
    .selectFrom('members as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .select((e) => [
      'o.id', 'o.inn', 'o.name', 'o.type', 'm.role', 'm.position', 'm.joined_at',
      e.selectFrom('members as all').select((c) => c.fn.countAll<number>().as('count')).whereRef('all.organization_id', '=', 'o.id').as('members'),
    ])
    .where('m.user_id', '=', userId);
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

/** All changes of who belongs to an organisation go one after another. */
export async function lockOrganization(tx: Tx, organizationId: string): Promise<void> {
  await tx.selectFrom('organizations').select('id').where('id', '=', organizationId).forUpdate().executeTakeFirstOrThrow();
}

export async function listAdministrators(db: Db | Tx, inn: string) {
  return db
    .selectFrom('members as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .select(['m.user_id', 'o.id as organization_id', 'o.name'])
    .where('o.inn', '=', inn)
    .where('m.role', '=', 'administrator')
    .execute();
}

/** The organisation with this INN, made now if it is not there yet. */
export async function ensureOrganization(tx: Tx, organization: { inn: string; name: string; type: OrganizationType }): Promise<string> {
  const row = await tx
    .insertInto('organizations')
    .values({ id: newId(), ...organization })
    .onConflict((conflict) => conflict.column('inn').doUpdateSet({ inn: organization.inn }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function insertMember(tx: Tx, member: { organization_id: string; user_id: string; role: Role; position: Position }): Promise<void> {
  await tx.insertInto('members').values(member).onConflict((conflict) => conflict.columns(['organization_id', 'user_id']).doNothing()).execute();
}

/** How many others belong to the organisation, and how many of them administer it. */
export async function countOthers(tx: Tx, organizationId: string, userId: string) {
  return tx
    .selectFrom('members')
    .select((e) => [e.fn.countAll<number>().as('members'), e.fn.countAll<number>().filterWhere('role', '=', 'administrator').as('administrators')])
    .where('organization_id', '=', organizationId)
    .where('user_id', '!=', userId)
    .executeTakeFirstOrThrow();
}

export async function deleteMember(tx: Tx, organizationId: string, userId: string): Promise<void> {
  await tx.deleteFrom('members').where('organization_id', '=', organizationId).where('user_id', '=', userId).execute();
}

/** Clients' organisations for the staff, oldest first, found by words of the name or an INN's beginning. */
export async function pageOrganizations(db: Db, search: string | undefined, after: string | undefined, limit: number) {
  const words = (search ?? '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return db
    .selectFrom('organizations as o')
    .select((e) => [
      'o.id', 'o.inn', 'o.name', 'o.type', 'o.created_at',
      e.selectFrom('members as m').select((c) => c.fn.countAll<number>().as('count')).whereRef('m.organization_id', '=', 'o.id').as('members'),
      e.selectFrom('members as m').select((c) => c.fn.countAll<number>().as('count')).whereRef('m.organization_id', '=', 'o.id').where('m.role', '=', 'administrator').as('administrators'),
    ])
    .$if(words.length > 0, (query) => query.where(sql<boolean>`to_tsvector('simple', o.name || ' ' || o.inn) @@ to_tsquery('simple', ${words.map((word) => `${word}:*`).join(' & ')})`))
    .$if(after !== undefined, (query) => query.where('o.id', '>', after ?? ''))
    .orderBy('o.id')
    .limit(limit)
    .execute();
}
