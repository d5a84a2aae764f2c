import { sql } from 'kysely';
import type { ConnectorKind } from '#contract/connectors.ts';
import type { Trouble } from '#connectors/trouble.ts';
import { anyId } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { HOURS_KEPT, LEASE, LONGEST_WAIT, UNWATCHED, USERS_UNWATCHED, USERS_WATCHED, WATCHED, type Turn } from './rules.ts';

/** Clouds that are on somebody's screen now. */
export const watchedClouds = sql`(select substr(topic, 7)::uuid from followed_topics where topic like 'cloud:%' and until > kabinet_now())`;

/** Of a cloud: its users have not been asked for since so long, or since something about them was changed. */
export const usersAreDue = sql<boolean>`(users_asked_at is null or users_asked_at < changed_at
  or users_asked_at <= kabinet_now() - make_interval(secs => case when id in ${watchedClouds} then ${USERS_WATCHED}::int else ${USERS_UNWATCHED}::int end))`;

/**
 * Takes what is due, those first that have waited longest. Processes that come at the same moment take different ones. A
 * directory is due when the users of one of its clouds are.
 */
export async function takeTurns(db: Db, most: number): Promise<Turn[]> {
  await sql`
    insert into connector_polls (connector_id)
    select id from connectors c where not exists (select from connector_polls p where p.connector_id = c.id) order by id
    on conflict do nothing`.execute(db);
  const { rows } = await sql<{ connector_id: string; kind: ConnectorKind; leased_until: Date; is_watched: boolean; was_silent: boolean; failures: number }>`
    with watched as (
      select connector_id as id from cloud_servers where cloud_id in ${watchedClouds}
      union select connector_id from infobases where cloud_id in ${watchedClouds}
      union select directory_id from clouds where id in ${watchedClouds}
    ), due as (
      select p.connector_id, c.kind, c.id in (select id from watched) as is_watched
      from connector_polls p join connectors c on c.id = p.connector_id
      where c.is_on and p.leased_until <= kabinet_now()
        and (p.not_before <= kabinet_now() or (c.id in (select id from watched) and p.asked_at <= kabinet_now() - make_interval(secs => ${LONGEST_WAIT.watched})))
        and (p.asked_at is null or p.asked_at <= kabinet_now() - make_interval(secs => case
          when c.kind = 'directory' then case when exists (select from clouds where directory_id = c.id and ${usersAreDue}) then ${WATCHED}::int else ${USERS_UNWATCHED}::int end
          when c.id in (select id from watched) then ${WATCHED}::int else ${UNWATCHED}::int end))
      order by p.asked_at nulls first limit ${most}
      for update of p skip locked
    )
    update connector_polls p set asked_at = kabinet_now(), leased_until = date_trunc('milliseconds', kabinet_now()) + make_interval(secs => ${LEASE})
    from due where due.connector_id = p.connector_id
    returning p.connector_id, due.kind, p.leased_until, due.is_watched, p.silent_since is not null as was_silent, p.failures`.execute(db);
  return rows.map((row) => ({ connectorId: row.connector_id, kind: row.kind, leasedUntil: row.leased_until, isWatched: row.is_watched, wasSilent: row.was_silent, failures: row.failures }));
}

export interface Ending {
  /** Null: it has answered. */
  readonly waitSeconds: number | null;
  readonly trouble: Trouble | null;
  readonly tookMs: number;
}

/**
 * Writes down how a turn ended. False: the lease is over, it is another's turn by now. Its transaction does not wait for the
 * disk: what a crash of the database takes of it, the next question brings back.
 */
export async function endTurn(tx: Tx, { connectorId, leasedUntil }: Turn, { waitSeconds, trouble, tookMs }: Ending): Promise<boolean> {
  const hasFailed = waitSeconds !== null;
  const { rows } = await sql`
    with ended as (
      update connector_polls set
        leased_until = '-infinity',
        answered_at = case when ${hasFailed} then answered_at else kabinet_now() end,
        silent_since = case when ${hasFailed} then coalesce(silent_since, kabinet_now()) end,
        failures = case when ${hasFailed} then failures + 1 else 0 end,
        not_before = case when ${hasFailed} then kabinet_now() + make_interval(secs => ${waitSeconds ?? 0}) else '-infinity' end,
        trouble_code = ${trouble?.code ?? null}, trouble_detail = ${trouble?.detail ?? null}
      where connector_id = ${connectorId} and leased_until = ${leasedUntil}
      returning connector_id
    ), counted as (
      insert into connector_hours as h (connector_id, hour, asked, failed, total_ms)
      select connector_id, date_bin('1 hour', kabinet_now(), 'epoch'), 1, ${hasFailed ? 1 : 0}::int, ${Math.round(tookMs)}::bigint from ended
      on conflict (connector_id, hour) do update set asked = h.asked + 1, failed = h.failed + excluded.failed, total_ms = h.total_ms + excluded.total_ms
    )
    select connector_id, set_config('synchronous_commit', 'off', true) from ended`.execute(tx);
  return rows.length > 0;
}

/** Lets go of what was not asked to the end, for another to ask at once. */
export async function giveBackTurn(db: Db, { connectorId, leasedUntil }: Turn): Promise<void> {
  await sql`update connector_polls set leased_until = '-infinity', asked_at = null where connector_id = ${connectorId} and leased_until = ${leasedUntil}`.execute(db);
}

/** Something was done there: what it says now is asked for at once. Of directories, for the users of this cloud. */
export async function askAtOnce(tx: Tx, cloudId: string, connectorIds: readonly string[]): Promise<void> {
  await sql`update connector_polls set asked_at = null, not_before = '-infinity' where connector_id = ${anyId(connectorIds)}`.execute(tx);
  await sql`update clouds set changed_at = kabinet_now() where id = ${cloudId} and directory_id = ${anyId(connectorIds)}`.execute(tx);
}

/** Every cloud that stands on the connector. */
export async function listCloudsOn(tx: Tx, connectorId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from clouds where directory_id = ${connectorId}
    union select cloud_id from cloud_servers where connector_id = ${connectorId}
    union select cloud_id from infobases where connector_id = ${connectorId}`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function deleteOldCounts(tx: Tx): Promise<void> {
  await sql`delete from connector_hours where hour < kabinet_now() - make_interval(hours => ${HOURS_KEPT})`.execute(tx);
  await sql`delete from followed_topics where until < kabinet_now() - interval '1 hour'`.execute(tx);
}
