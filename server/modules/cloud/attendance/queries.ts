import { sql } from 'kysely';
import { anyText } from '#kernel/any-of.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { localToday } from '#kernel/local-day.ts';
import { PEOPLES_APPLICATIONS } from '../clouds/rules.ts';
import { FINE_DAYS, KEPT_DAYS, SHOWN_DAYS } from './rules.ts';

/**
 * Counts the people who are in now into the sample of these five minutes: those before a screen of a terminal server, or,
 * where there are none, in the infobases. Of what is silent nobody knows who is in: no sample.
 */
export async function addSamples(tx: Tx): Promise<void> {
  await sql`
    with answering as (
      select connector_id from connector_polls where answered_at is not null and silent_since is null
    ), on_screens as (
      select u.cloud_id, count(distinct u.id)::int as people
      from terminal_sessions t join connectors c on c.id = t.connector_id
      join cloud_users u on u.directory_id = c.directory_id and lower(u.login) = t.login and u.vanished_at is null
      where t.state = 'active'
      group by u.cloud_id
    ), in_infobases as (
      select i.cloud_id, count(distinct lower(s.user_name))::int as people
      from infobase_sessions s join infobases i on i.id = s.infobase_id
      where s.application = ${anyText(PEOPLES_APPLICATIONS)}
      group by i.cloud_id
    ), counted as (
      select s.cloud_id, coalesce(max(o.people), 0) as people
      from cloud_servers s left join on_screens o using (cloud_id)
      where s.connector_id in (select connector_id from answering)
      group by s.cloud_id
      union all
      select i.cloud_id, coalesce(max(n.people), 0)
      from infobases i left join in_infobases n using (cloud_id)
      where i.connector_id in (select connector_id from answering) and not exists (select from cloud_servers s where s.cloud_id = i.cloud_id)
      group by i.cloud_id
    )
    insert into cloud_samples as k (cloud_id, is_hour, starts_at, peak, total, times)
    select cloud_id, false, date_bin('5 minutes', kabinet_now(), 'epoch'), people, people, 1 from counted order by cloud_id
    on conflict (cloud_id, is_hour, starts_at) do update set peak = greatest(k.peak, excluded.peak), total = k.total + excluded.total, times = k.times + 1`.execute(tx);
}

/** Of an hour, `total` and `times` are those of its five minutes' means. */
export async function foldSamples(tx: Tx): Promise<void> {
  await sql`
    with old as (
      delete from cloud_samples where not is_hour and starts_at < date_bin('1 hour', kabinet_now(), 'epoch') - make_interval(days => ${FINE_DAYS})
      returning cloud_id, starts_at, peak, total::numeric / times as mean
    )
    insert into cloud_samples as k (cloud_id, is_hour, starts_at, peak, total, times)
    select cloud_id, true, date_bin('1 hour', starts_at, 'epoch'), max(peak), round(sum(mean)), count(*) from old group by 1, 3 order by 1, 3
    on conflict (cloud_id, is_hour, starts_at) do update set peak = greatest(k.peak, excluded.peak), total = k.total + excluded.total, times = k.times + excluded.times`.execute(tx);
  await sql`delete from cloud_samples where starts_at < kabinet_now() - make_interval(days => ${KEPT_DAYS})`.execute(tx);
}

/** By the calendar days of a time zone, the last ones up to today. */
export async function listDays(db: Db, { cloudId }: { readonly cloudId: string }, timeZone: string): Promise<Array<{ on: string; peak: number; average: number }>> {
  const { rows } = await sql<{ on: string; peak: number; average: number }>`
    select (starts_at at time zone ${timeZone})::date as "on", max(peak) as peak,
      round(sum(case when is_hour then total::numeric else total::numeric / times end) / sum(case when is_hour then times else 1 end), 1)::float8 as average
    from cloud_samples
    where cloud_id = ${cloudId} and starts_at >= (${localToday(timeZone)} - ${SHOWN_DAYS - 1}::int)::timestamp at time zone ${timeZone}
    group by 1 order by 1`.execute(db);
  return rows;
}
