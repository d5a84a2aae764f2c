import { sql, type RawBuilder } from 'kysely';
import type { connectorFilters, ConnectorKind } from '#contract/connectors.ts';
import type { Fact, Trouble } from '#connectors/trouble.ts';
import { containing } from '#kernel/containing.ts';
import type { Db } from '#kernel/db.ts';
import type { ConnectorRow } from '../queries.ts';
import { TEST_LOST_AFTER_SECONDS } from '../rules.ts';

export interface HealthRow extends ConnectorRow {
  readonly sort_key: string;
  /** That stand on it. */
  readonly clouds: number;
  readonly servers: number;
  readonly asked_at: Date | null;
  readonly answered_at: Date | null;
  readonly silent_since: Date | null;
  readonly trouble_code: Trouble['code'] | null;
  readonly trouble_detail: string | null;
  /** Of the last 24 hours. */
  readonly asked: number;
  readonly failed: number;
  readonly total_ms: number;
  readonly tested_at: Date | null;
  readonly test_trouble_code: Trouble['code'] | null;
  readonly test_trouble_detail: string | null;
  readonly facts: readonly Fact[] | null;
  readonly is_testing: boolean;
}

export interface ConnectorFilter {
  readonly search: string | undefined;
  readonly kind: ConnectorKind | undefined;
  readonly show: (typeof connectorFilters)[number] | undefined;
}

/** Where a page ended. */
export interface ConnectorPlace {
  readonly kind: ConnectorKind;
  readonly key: string;
  readonly id: string;
}

const sortKey = sql`lower(c.name collate "und-x-icu")`;
const address = sql`concat_ws(' ', c.settings->>'url', c.settings->>'host', c.settings->'ssh'->>'host', c.settings->>'ras')`;
const standing = { troubled: sql`c.is_on and p.trouble_code is not null`, off: sql`not c.is_on` } as const;

/** Some hundreds at most: all are looked at. */
function found({ search, kind }: ConnectorFilter): RawBuilder<unknown> {
  const words = (search ?? '').toLowerCase().split(/\s+/).filter((word) => word !== '');
  const parts = words.map((word) => sql`lower(concat_ws(' ', c.name, ${address}) collate "und-x-icu") like ${containing(word)}`);
  return sql.join([sql`true`, ...parts, ...(kind === undefined ? [] : [sql`c.kind = ${kind}`])], sql` and `);
}

/** One page as the staff see it; by kind and name. */
export async function pageConnectors(db: Db, filter: ConnectorFilter, after: ConnectorPlace | null, limit: number): Promise<HealthRow[]> {
  const shown = filter.show === undefined ? sql`true` : standing[filter.show];
  const place = after ? sql`(c.kind, ${sortKey}, c.id) > (${after.kind}::connector_kind, ${after.key}::text, ${after.id}::uuid)` : sql`true`;
  return listHealth(db, sql`${found(filter)} and ${shown} and ${place} order by c.kind, ${sortKey}, c.id limit ${limit}`);
}

export async function findHealth(db: Db, id: string): Promise<HealthRow | undefined> {
  const [row] = await listHealth(db, sql`c.id = ${id}`);
  return row;
}

async function listHealth(db: Db, where: RawBuilder<unknown>): Promise<HealthRow[]> {
  const { rows } = await sql<HealthRow>`
    select c.id, c.kind, c.name, c.is_simulated, c.is_on, c.settings, c.sealed_secrets, c.directory_id, c.version, ${sortKey} as sort_key,
      p.asked_at, p.answered_at, p.silent_since, p.trouble_code, p.trouble_detail, h.asked, h.failed, h.total_ms,
      t.answered_at as tested_at, t.trouble_code as test_trouble_code, t.trouble_detail as test_trouble_detail, t.facts,
      coalesce(t.asked_at > kabinet_now() - make_interval(secs => ${TEST_LOST_AFTER_SECONDS}) and (t.answered_at is null or t.answered_at < t.asked_at), false) as is_testing,
      (select count(*) from connectors s where s.directory_id = c.id) as servers,
      case c.kind
        when 'directory' then (select count(*) from clouds k where k.directory_id = c.id)
        when 'cluster' then (select count(distinct i.cloud_id) from infobases i where i.connector_id = c.id)
        else (select count(*) from cloud_servers s where s.connector_id = c.id)
      end as clouds
    from connectors c
    left join connector_polls p on p.connector_id = c.id
    left join connector_tests t on t.connector_id = c.id
    cross join lateral (
      select coalesce(sum(asked), 0)::float8 as asked, coalesce(sum(failed), 0)::float8 as failed, coalesce(sum(total_ms), 0)::float8 as total_ms
      from connector_hours where connector_id = c.id and hour > kabinet_now() - interval '24 hours'
    ) h
    where ${where}`.execute(db);
  return rows;
}

export async function countConnectors(db: Db, filter: ConnectorFilter): Promise<{ all: number; troubled: number; off: number }> {
  const { rows } = await sql<{ all: number; troubled: number; off: number }>`
    select count(*) as all, count(*) filter (where ${standing.troubled}) as troubled, count(*) filter (where ${standing.off}) as off
    from connectors c left join connector_polls p on p.connector_id = c.id where ${found(filter)}`.execute(db);
  return rows[0] ?? { all: 0, troubled: 0, off: 0 };
}

export async function listDirectories(db: Db) {
  return db.selectFrom('connectors').select(['id', 'name']).where('kind', '=', 'directory').orderBy(sql`lower(name collate "und-x-icu")`).orderBy('id').execute();
}
