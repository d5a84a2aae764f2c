import pg from 'pg';
import type { Statement } from './statements.ts';

/** Tables of more rows are read by index only. */
const SMALL_ROWS = 1000;

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Total Cost': number;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

/**
 * Throws with the plan when one of the statements reads a larger table whole. PostgreSQL plans a
 * statement for its values; once it has come some times, for whatever values, if that looks no dearer.
 */
export async function provePlans(databaseUrl: string, statements: readonly Statement[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const known = await client.query<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and reltuples > $1`, [SMALL_ROWS]);
    const large = new Set(known.rows.map((row) => row.name));
    for (const { text, values } of statements) {
      const forThese = await explain(client, `explain (format json) ${text}`, [...values]);
      const forAny = await explain(client, `explain (generic_plan, format json) ${text}`);
      const used = forAny['Total Cost'] <= forThese['Total Cost'] ? [forThese, forAny] : [forThese];
      const wrong = used.find((plan) => readsWhole(plan, large));
      if (wrong) throw new Error(`a large table is read whole by\n${text}\n${JSON.stringify(wrong, null, 1)}`);
    }
  } finally {
    await client.end();
  }
}

async function explain(client: pg.Client, text: string, values: readonly unknown[] = []): Promise<PlanNode> {
  const { rows } = await client.query<{ 'QUERY PLAN': readonly [{ Plan: PlanNode }] }>(text, [...values]);
  if (!rows[0]) throw new Error(`no plan of ${text}`);
  return rows[0]['QUERY PLAN'][0].Plan;
}

function readsWhole(node: PlanNode, large: ReadonlySet<string>): boolean {
  return (node['Node Type'] === 'Seq Scan' && large.has(node['Relation Name'] ?? '')) || (node.Plans ?? []).some((child) => readsWhole(child, large));
}
