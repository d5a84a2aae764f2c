import { listRoutes } from '#server/wiring.ts';
import { askList, compareWay, deepPage, findActors, inPortal, tellTurns, type FullPortal, type Query } from './full-portal.ts';
import { fillPapers, type Papers } from './papers.ts';
import { provePlans } from './plans.ts';
import { answer, recorded } from './statements.ts';

const PATH = '/api/documents';
const few: Papers = { organizations: 100, documents: 10_000, own: 5000 };
const many: Papers = { organizations: 20_000, documents: 1_000_000, own: 5000 };

/** Ways of looking at documents, of one organisation or of all that a person has. */
const ways = {
  'first page': {},
  invoices: { kind: 'invoice' },
  overdue: { payment: 'overdue' },
  'of a year': { from: '2025-01-01', to: '2025-12-31' },
  'search by number': { search: '417' },
  'search by sum': { search: '5 417' },
  'search, nothing found': { search: 'БП99-0000000' },
  'oldest first': { sort: 'oldest' },
  'largest first': { sort: 'largest' },
} satisfies Record<string, Query>;

/** A client's 5,000 documents, in a portal with hardly any others and in a large one. */
export async function run(): Promise<void> {
  await inFilled(few, (small) =>
    inFilled(many, async (large) => {
      await proveLists(large);
      tellTurns(`${few.own} documents among ${few.documents} and ${many.documents}`);
      const ofFirst = (portal: FullPortal, query: Query) => [portal, { organization: portal.organizationId, ...query }] as const;
      for (const [name, query] of Object.entries(ways)) await compareWay(name, PATH, ofFirst(small, query), ofFirst(large, query));
      await compareWay('by a contract', PATH, [small, await byContract(small)], [large, await byContract(large)]);
      await compareWay('deep page', PATH, [small, await deepPage(small, PATH)], [large, await deepPage(large, PATH)]);
      for (const name of ['first page', 'search by number', 'search by sum', 'largest first'] as const) await compareWay(`many organisations, ${name}`, PATH, [small, ways[name]], [large, ways[name]]);
    }),
  );
}

function inFilled(papers: Papers, work: (portal: FullPortal) => Promise<void>): Promise<void> {
  return inPortal(`${papers.organizations} organisations, ${papers.documents} documents`, (ownerUrl) => fillPapers(ownerUrl, papers), work);
}

interface List {
  readonly rows: ReadonlyArray<{ readonly id: string; readonly contract: { readonly id: string } | null }>;
  readonly next: string | null;
}

async function byContract(portal: FullPortal): Promise<Query> {
  const organization = portal.organizationId;
  const { rows } = await askList<List>(portal, PATH, { organization });
  return { organization, contract: rows.find(({ contract }) => contract)?.contract?.id ?? '' };
}

/** Asks for every list and page of documents once, and looks how the database finds the answers. */
async function proveLists(portal: FullPortal): Promise<void> {
  const organization = portal.organizationId;
  const { client } = await findActors(portal);
  const { rows } = await askList<List>(portal, PATH, { organization, kind: 'invoice' });
  const seen: Query[] = [...Object.values(ways), { sort: 'smallest' }, await byContract(portal), await deepPage(portal, PATH)];
  const period = { organization, from: '2025-01-01', to: '2025-12-31' };
  const queries: Readonly<Record<string, Query[]>> = {
    [PATH]: seen.flatMap((way) => [way, { organization, ...way }, { organization, kind: 'act', ...way }]),
    '/api/document-contracts': [{}, { organization }],
    '/api/documents/:documentId': [{}],
    '/api/reconciliation': [period],
    '/api/bill-recipients': [{}, { organization }],
  };
  const routes = listRoutes().filter(({ endpoint }) => endpoint.method === 'GET' && endpoint.path in queries);
  const statements = await recorded(portal.databaseUrl, async (runtime) => {
    for (const route of routes) for (const query of queries[route.endpoint.path] ?? []) await answer(runtime, route, client, query, { documentId: rows[0]?.id ?? '' });
  });
  await provePlans(portal.databaseUrl, statements);
  console.log(`${routes.length} endpoints, ${statements.length} statements: no large table is read whole`);
}
