import { sql } from 'kysely';
import type { Db, Tx } from './db.ts';
import { DomainError } from './errors.ts';
import type { ErrorCode } from '#contract/errors.ts';

/** At most `count` uses of a key in any stretch of `seconds`. */
export interface Limit {
  readonly count: number;
  readonly seconds: number;
}

/**
 * Takes one use of `key`, or as many as `uses` says, or says how many seconds to wait. One statement
 * judges and counts, so parallel callers in any number of processes get `count` uses together. Call it
 * outside the use case's transaction where the use must stay counted when that is rolled back.
 */
export async function takeUse(db: Db | Tx, key: string, limit: Limit, uses = 1): Promise<{ waitSeconds: number } | null> {
  const window = sql`make_interval(secs => ${limit.seconds})`;
  const taken = await sql`
    insert into limit_windows as w (key, hits, ends_at)
    values (${key}, array_fill(kabinet_now(), array[${uses}::int]), kabinet_now() + ${window})
    on conflict (key) do update set
      hits = array(select h from unnest(w.hits) h where h > kabinet_now() - ${window}) || excluded.hits,
      ends_at = kabinet_now() + ${window}
    where (select count(*) from unnest(w.hits) h where h > kabinet_now() - ${window}) <= ${limit.count - uses}
    returning key`.execute(db);
  if (taken.rows.length > 0) return null;
  return { waitSeconds: await secondsToWait(db, key, limit, uses) };
}

/** Like `takeUse`, but refuses with `code` and the parameter `seconds`. */
export async function takeUseOrRefuse(db: Db | Tx, key: string, limit: Limit, code: ErrorCode = 'too_many_requests', uses = 1): Promise<void> {
  const refused = await takeUse(db, key, limit, uses);
  if (refused) throw new DomainError(code, { params: { seconds: refused.waitSeconds } });
}

/** Seconds until a use is free, or as many as `uses` says; 0 when they are free now. Takes none. */
export async function secondsToWait(db: Db | Tx, key: string, limit: Limit, uses = 1): Promise<number> {
  const inTheWay = limit.count - uses + 1;
  const found = await sql<{ seconds: number | null }>`
    select ceil(extract(epoch from min(h) + make_interval(secs => ${limit.seconds}) - kabinet_now()))::float8 as seconds
    from (select h from limit_windows, unnest(hits) h where key = ${key} order by h desc limit ${inTheWay}) newest
    having count(*) = ${inTheWay}`.execute(db);
  return Math.max(0, found.rows[0]?.seconds ?? 0);
}

/** Forgets the uses of a key: after a success, failures before it no longer count. */
export async function forgetUses(db: Db | Tx, key: string): Promise<void> {
  await sql`delete from limit_windows where key = ${key}`.execute(db);
}

/** Takes back the newest use of a key, or as many as `uses` says: what it was taken for turned out to be no abuse. */
export async function giveBackUse(db: Db | Tx, key: string, uses = 1): Promise<void> {
  await sql`update limit_windows set hits = hits[1:cardinality(hits) - ${uses}::int] where key = ${key}`.execute(db);
}

/** Removes windows in which nothing counts any more. */
export async function sweepUses(tx: Tx): Promise<void> {
  await sql`delete from limit_windows where ends_at < kabinet_now()`.execute(tx);
}
