import { sql } from 'kysely';
import type { DirectoryPlace, DirectoryUser } from '#connectors/directory/port.ts';
import { anyId } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { usersAreDue } from '../queries.ts';
import { PLACES } from '../rules.ts';

export interface DuePlace {
  readonly cloudId: string;
  readonly place: DirectoryPlace;
  readonly askedAt: Date;
}

/** Clouds of a directory whose users are to be asked for, those first that have waited longest. */
export async function listDuePlaces(db: Db, directoryId: string): Promise<DuePlace[]> {
  const { rows } = await sql<{ id: string; unit: string | null; directory_group: string; asked_at: Date }>`
    select id, unit, directory_group, kabinet_now() as asked_at from clouds
    where directory_id = ${directoryId} and ${usersAreDue}
    order by users_asked_at nulls first, id limit ${PLACES}`.execute(db);
  return rows.map((row) => ({ cloudId: row.id, place: row.unit === null ? { group: row.directory_group } : { unit: row.unit }, askedAt: row.asked_at }));
}

/** Also of those that could not be told: others are not to wait for them. What was changed meanwhile is later, and due again. */
export async function markAsked(tx: Tx, places: readonly DuePlace[]): Promise<void> {
  await sql`update clouds set users_asked_at = ${places[0]?.askedAt} where id = ${anyId(places.map(({ cloudId }) => cloudId))}`.execute(tx);
}

export interface SeenUser extends DirectoryUser {
  readonly cloudId: string;
}

/**
 * Makes the users of these clouds what their directory says; answers the clouds in which they were not so. One belongs to
 * one cloud: who is in two groups stays where he was first, and who is in a unit is the unit's, where his account lies,
 * whatever groups he is in. In a directory a login is one person's at a time.
 */
export async function saveUsers(tx: Tx, directoryId: string, cloudIds: readonly string[], users: readonly SeenUser[]): Promise<string[]> {
  const seen = sql`jsonb_to_recordset(${JSON.stringify(users.map((user) => ({ row_id: newId(), ...user })))}::jsonb)
    as s(row_id uuid, id text, "cloudId" uuid, login text, name text, email text, "isDisabled" boolean, "isLocked" boolean, "lastSignedInAt" timestamptz)`;
  const gone = await sql<{ cloud_id: string }>`
    update cloud_users u set vanished_at = kabinet_now()
    where directory_id = ${directoryId} and vanished_at is null and (
      (cloud_id = ${anyId(cloudIds)} and not exists (select from ${seen} where s.id = u.key and s."cloudId" = u.cloud_id))
      or not exists (select from clouds c where c.id = u.cloud_id and c.directory_id = u.directory_id)
      or exists (select from ${seen} join clouds c on c.id = s."cloudId" where s.id = u.key and c.unit is not null and exists (select from clouds g where g.id = u.cloud_id and g.unit is null))
      or exists (select from ${seen} where lower(s.login) = lower(u.login) and s.id <> u.key))
    returning cloud_id`.execute(tx);
  const written = await sql<{ cloud_id: string }>`
    insert into cloud_users (id, cloud_id, directory_id, key, login, name, email, is_disabled, is_locked, last_signed_in_at)
    select distinct on (s.id) s.row_id, s."cloudId", ${directoryId}, s.id, s.login, s.name, s.email, s."isDisabled", s."isLocked", s."lastSignedInAt"
    from ${seen} join clouds c on c.id = s."cloudId" left join cloud_users u on u.directory_id = ${directoryId} and u.key = s.id
    where u.id is null or u.vanished_at is not null or (u.cloud_id = s."cloudId"
      and (u.login, u.name, u.email, u.is_disabled, u.is_locked, u.last_signed_in_at) is distinct from (s.login, s.name, s.email, s."isDisabled", s."isLocked", s."lastSignedInAt"))
    order by s.id, c.unit is null, u.cloud_id = s."cloudId" desc, s."cloudId"
    on conflict (directory_id, key) do update set
      cloud_id = excluded.cloud_id, login = excluded.login, name = excluded.name, email = excluded.email, is_disabled = excluded.is_disabled,
      is_locked = excluded.is_locked, last_signed_in_at = excluded.last_signed_in_at, vanished_at = null
    returning cloud_id`.execute(tx);
  return [...gone.rows, ...written.rows].map((row) => row.cloud_id);
}
