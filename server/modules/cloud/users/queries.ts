import { sql, type RawBuilder } from 'kysely';
import type { Presence, userFilters, userSorts } from '#contract/cloud.ts';
import { anyText } from '#kernel/any-of.ts';
import { containing } from '#kernel/containing.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { byLiveliness } from './rules.ts';

export type UserInDirectory = NonNullable<Awaited<ReturnType<typeof findUserInDirectory>>>;

/** A cloud's user with where the directory has them; undefined when there is none any more. */
export async function findUserInDirectory(db: Db | Tx, id: string) {
  return db
    .selectFrom('cloud_users as u')
    .innerJoin('clouds as c', (join) => join.onRef('c.id', '=', 'u.cloud_id').onRef('c.directory_id', '=', 'u.directory_id'))
    .select(['u.id', 'u.cloud_id', 'u.directory_id', 'u.key', 'u.login', 'u.name', 'c.unit', 'c.directory_group'])
    .where('u.id', '=', id)
    .where('u.vanished_at', 'is', null)
    .executeTakeFirst();
}

/** Before the directory is asked again, which says the same soon. */
export async function markUser(tx: Tx, id: string, changes: { readonly is_disabled?: boolean; readonly is_locked?: boolean }): Promise<void> {
  await tx.updateTable('cloud_users').set(changes).where('id', '=', id).execute();
}

export interface UserFilter {
  readonly cloudId: string;
  /** A session that nobody has touched for so long is idle. */
  readonly idleMinutes: number;
  readonly search: string | undefined;
  readonly show: (typeof userFilters)[number] | undefined;
}

/** Where a page ended: in which presence, at which name or login. */
export interface UserPlace {
  readonly rank: number;
  readonly key: string;
  readonly id: string;
}

const rankOf = (presence: Presence) => byLiveliness.indexOf(presence);
const OUT = rankOf('out');
const sessionRank = (idleMinutes: number) => sql<number>`case when s.state = 'disconnected' then ${rankOf('disconnected')}::int when s.idle_since <= kabinet_now() - make_interval(mins => ${idleMinutes}::int) then ${rankOf('idle')}::int else ${rankOf('in_session')}::int end`;
const sortKeys = { name: sql<string>`lower(u.name collate "und-x-icu")`, login: sql<string>`lower(u.login)`, presence: sql<string>`lower(u.name collate "und-x-icu")` } as const;

/** The sessions on a cloud's servers, of whomever. */
const sessionsOf = (cloudId: string) => sql`cloud_servers v join terminal_sessions s on s.connector_id = v.connector_id and v.cloud_id = ${cloudId}`;

/** Everybody's liveliest session. A cloud has some thousands of people at most: how they stand is found in one go. */
const presenceOf = ({ cloudId, idleMinutes }: UserFilter) => sql`(select s.login, min(${sessionRank(idleMinutes)}) as rank from ${sessionsOf(cloudId)} group by s.login)`;

function found({ cloudId, search, show }: UserFilter): RawBuilder<boolean> {
  const parts = [sql`u.cloud_id = ${cloudId} and u.vanished_at is null`];
  const typed = (search ?? '').toLowerCase().replaceAll('ё', 'е');
  const words = typed.split(/\s+/).filter((word) => word !== '').map((word) => sql`replace(lower(u.name collate "und-x-icu"), 'ё', 'е') like ${containing(word)}`);
  if (words.length > 0) parts.push(sql`(${sql.join(words, sql` and `)} or lower(u.login) like ${containing(typed.trim())})`);
  if (show === 'locked') parts.push(sql`u.is_locked and not u.is_disabled`);
  else if (show === 'disabled') parts.push(sql`u.is_disabled`);
  else if (show !== undefined) parts.push(sql`coalesce(p.rank, ${OUT}::int) = ${rankOf(show)}::int`);
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

export interface UserRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly email: string | null;
  readonly is_disabled: boolean;
  readonly is_locked: boolean;
  readonly last_signed_in_at: Date | null;
  readonly rank: number;
  readonly sort_key: string;
  readonly reset_by: string | null;
}

/** One page of a cloud's people. */
export async function pageUsers(db: Db, filter: UserFilter, sort: (typeof userSorts)[number], after: UserPlace | null, limit: number): Promise<UserRow[]> {
  const key = sortKeys[sort];
  const rank = sort === 'presence' ? sql`coalesce(p.rank, ${OUT}::int)` : sql`0`;
  const place = after ? sql`and ${sort === 'presence' ? sql`(${rank}, ${key}, u.id) > (${after.rank}::int, ${after.key}::text, ${after.id}::uuid)` : sql`(${key}, u.id) > (${after.key}::text, ${after.id}::uuid)`}` : sql``;
  const { rows } = await sql<UserRow>`
    select u.id, u.login, u.name, u.email, u.is_disabled, u.is_locked, u.last_signed_in_at, coalesce(p.rank, ${OUT}::int) as rank, ${key} as sort_key,
      (select o.id from cloud_orders o where o.cloud_user_id = u.id and o.kind = 'reset_password' and o.settled_at is null) as reset_by
    from cloud_users u left join ${presenceOf(filter)} p on p.login = lower(u.login)
    where ${found(filter)} ${place}
    order by ${sort === 'presence' ? sql`${rank},` : sql``} ${key}, u.id limit ${limit}`.execute(db);
  return rows;
}

/** Of all whom the search finds. */
export async function countByFilter(db: Db, filter: UserFilter): Promise<Record<(typeof userFilters)[number], number>> {
  const standing = (presence: Presence) => sql`count(*) filter (where coalesce(p.rank, ${OUT}::int) = ${rankOf(presence)}::int)`;
  const { rows } = await sql<Record<(typeof userFilters)[number], number>>`
    select ${standing('in_session')} as in_session, ${standing('idle')} as idle, ${standing('disconnected')} as disconnected, ${standing('out')} as out,
      count(*) filter (where u.is_locked and not u.is_disabled) as locked, count(*) filter (where u.is_disabled) as disabled
    from cloud_users u left join ${presenceOf(filter)} p on p.login = lower(u.login)
    where ${found({ ...filter, show: undefined })}`.execute(db);
  return rows[0] ?? { in_session: 0, idle: 0, disconnected: 0, out: 0, locked: 0, disabled: 0 };
}

export interface SessionRow {
  readonly id: string;
  readonly login: string;
  readonly rank: number;
  readonly connector_id: string;
  readonly server: string;
  readonly idle_since: Date | null;
  readonly started_at: Date | null;
  readonly address: string | null;
  readonly order_id: string | null;
  /** While the order counts down. */
  readonly ends_at: Date | null;
}

/** The sessions of these people, the liveliest first. */
export async function listSessionsOf(db: Db, { cloudId, idleMinutes }: UserFilter, logins: readonly string[]): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    select s.id, s.login, ${sessionRank(idleMinutes)} as rank, s.connector_id, c.name as server, s.idle_since, s.started_at, s.address, e.order_id, e.ends_at
    from ${sessionsOf(cloudId)} join connectors c on c.id = s.connector_id
    left join lateral (
      select t.order_id, case when o.state = 'counting_down' then o.due_at end as ends_at from cloud_order_steps t join cloud_orders o on o.id = t.order_id
      where t.connector_id = s.connector_id and t.key = s.key and t.login = s.login and coalesce(t.started_at = s.started_at, true) and t.settled_at is null
      order by t.id desc limit 1
    ) e on true
    where s.login = ${anyText(logins)}
    order by rank, c.name, s.key`.execute(db);
  return rows;
}

export interface OpenInfobase {
  readonly user_name: string;
  readonly title: string;
}

/** Infobases of a cloud that are open under these names of users. What they call the computer tells nothing: a terminal server has one name here and another there, and a thin client has none. */
export async function listOpenInfobases(db: Db, cloudId: string, names: readonly string[]): Promise<OpenInfobase[]> {
  const { rows } = await sql<OpenInfobase>`
    select distinct lower(s.user_name collate "und-x-icu") as user_name, i.title
    from infobases i join infobase_sessions s on s.infobase_id = i.id
    where i.cloud_id = ${cloudId} and lower(s.user_name collate "und-x-icu") = ${anyText(names)}
    order by i.title`.execute(db);
  return rows;
}
