import pg from 'pg';
import { fillBare } from './bulk.ts';
import { credentials } from './portal.ts';
import { populate } from './population.ts';

/** How full a portal is of documents. */
export interface Papers {
  readonly organizations: number;
  readonly documents: number;
  /** Of the first organisation; the others are shared evenly among the other organisations. */
  readonly own: number;
}

/** The demo's administrator administers so many organisations beside the first. */
const OTHERS = 20;

/**
 * Fills a portal with contracts and with documents of three years, and gives the ids of the first organisation. They
 * come as an accounting base tells them, month by month, so that no organisation's rows lie together.
 */
export async function fillPapers(ownerUrl: string, papers: Papers): Promise<{ organizationId: string; inn: string }> {
  const first = await populate(ownerUrl, { organizations: papers.organizations, users: papers.organizations * 2 + 100, members: 50 });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('set synchronous_commit = off');
    await fillBare(client, () => addPapers(client, first.inn, papers));
    await client.query('vacuum analyze');
    return first;
  } finally {
    await client.end();
  }
}

async function addPapers(client: pg.Client, inn: string, { documents, own }: Papers): Promise<void> {
  await client.query(`create temp table bench_organizations as select id, inn, (row_number() over (order by inn <> $1, inn))::int - 1 as n from organizations where inn like '98%'`.replace('$1', client.escapeLiteral(inn)));
  await client.query('create unique index on bench_organizations (n); analyze bench_organizations');
  await client.query(
    `insert into members (organization_id, user_id, role, position)
     select o.id, u.id, 'administrator', 'director' from bench_organizations o, users u where o.n between 1 and $1 and u.phone = $2`,
    [OTHERS, credentials.phone],
  );
  await client.query(`
    insert into contracts (id, source, external_id, inn, kind, number, name, starts_on, ends_on)
    select uuidv7(), 'odata', 'contract ' || inn || ' ' || k, inn, 'service', 'ДГ-' || n || '/' || k, 'Сопровождение', current_date - 1000, null from bench_organizations, generate_series(1, 3) k`);
  await client.query(
    `insert into documents (id, source, external_id, inn, kind, number, issued_on, accounting_month, contract_key, total, linked_paid, due_on, lines, announced_at)
     select uuidv7(), 'odata', 'document ' || d.n, o.inn, d.kind, 'БП00-' || lpad(d.n::text, 7, '0'), d.issued_on, case when d.kind in ('invoice', 'act') then date_trunc('month', d.issued_on) end,
       'contract ' || o.inn || ' ' || 1 + d.n % 3, d.total, case when d.kind = 'invoice' and d.n % 20 > 0 then d.total else 0 end, d.issued_on + 10,
       jsonb_build_array(jsonb_build_object('name', 'Аренда сервера 1С', 'quantity', 1, 'unit', 'мес', 'price', d.total, 'sum', d.total, 'vatRate', '20%', 'vat', d.total / 6)), now()
     from (
       select n, case when n <= $2 then 0 else 1 + n % ((select count(*) from bench_organizations) - 1) end as organization, (array['invoice', 'act', 'invoice', 'act', 'invoice', 'act', 'invoice', 'act', 'contract', 'other'])[1 + n % 10]::document_kind as kind,
         current_date - (hashint4(n) & 1023) as issued_on, 100000 + (hashint4(n + 1) & 1048575) as total
       from generate_series(1, $1::int) n
     ) d join bench_organizations o on o.n = d.organization
     order by d.issued_on`,
    [documents, own],
  );
}
