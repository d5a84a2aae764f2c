import { organizationsRoutes } from '#modules/organizations/index.ts';
import { compareWay, deepPage, findActors, inPortal, tellTurns, type FullPortal, type Query } from './full-portal.ts';
import { provePlans } from './plans.ts';
import { populate, type Population } from './population.ts';
import { answer, recorded } from './statements.ts';

const few: Population = { organizations: 100, users: 5500, members: 5000 };
const many: Population = { organizations: 200_000, users: 1_000_000, members: 5000 };

/** Ways of looking at the employees of one organisation. */
const ways = {
  'first page': {},
  'search by name': { search: 'волков' },
  'search, nobody found': { search: 'никого' },
  'by last sign-in': { sort: 'signed_in' },
  'search, by last sign-in': { search: 'волков', sort: 'signed_in' },
} satisfies Record<string, Query>;

/** The employees of an organisation of 5,000, in a portal with hardly any others and in a large one. */
export async function run(): Promise<void> {
  await inPopulated(few, (small) =>
    inPopulated(many, async (large) => {
      await proveLists(large);
      tellTurns(`${few.members} employees among ${few.organizations} and ${many.organizations} organisations`);
      const listed = (portal: FullPortal, query: Query) => [portal, { organization: portal.organizationId, ...query }] as const;
      for (const [name, query] of Object.entries(ways)) await compareWay(name, '/api/members', listed(small, query), listed(large, query));
      await compareWay('deep page', '/api/members', [small, await deepPage(small, '/api/members')], [large, await deepPage(large, '/api/members')]);
    }),
  );
}

function inPopulated(population: Population, work: (portal: FullPortal) => Promise<void>): Promise<void> {
  return inPortal(`${population.organizations} organisations, ${population.users} users`, (ownerUrl) => populate(ownerUrl, population), work);
}

/** Asks every list and page of the module once, and looks how the database finds the answers. */
async function proveLists(portal: FullPortal): Promise<void> {
  const { client, staff } = await findActors(portal);
  const queries = await queriesOf(portal);
  const routes = organizationsRoutes.filter(({ endpoint }) => endpoint.method === 'GET');
  let claimId = '';
  await recorded(portal.databaseUrl, async ({ db }) => ({ id: claimId } = await db.selectFrom('claims').select('id').where('inn', '=', portal.inn).limit(1).executeTakeFirstOrThrow()));
  const params = { organizationId: portal.organizationId, inn: portal.inn, claimId };
  const statements = await recorded(portal.databaseUrl, async (runtime) => {
    for (const route of routes) {
      for (const query of queries[route.endpoint.path] ?? [{}]) await answer(runtime, route, route.endpoint.audience === 'staff' ? staff : client, query, params);
    }
  });
  await provePlans(portal.databaseUrl, statements);
  console.log(`${routes.length} endpoints, ${statements.length} statements: no large table is read whole`);
}

async function queriesOf(portal: FullPortal): Promise<Record<string, Query[]>> {
  const organization = portal.organizationId;
  const seen: Query[] = [...Object.values(ways), { sort: 'joined' }, await deepPage(portal, '/api/members')];
  return {
    '/api/members': [{}, { sort: 'signed_in' }, ...seen.flatMap((way) => [{ organization, ...way }, { organization, role: 'user', ...way }])],
    '/api/invitations': [{}, { organization }, { organization, open: 'true' }, { organization, after: organization }],
    '/api/join-requests': [{}, { organization }, { organization, after: organization }],
    '/api/journal': [{}, { organization }, { organization, topic: 'member', search: 'петров' }, { organization, from: '2026-01-01', after: organization }],
    '/api/staff/claims': ['waiting', 'asked', 'unanswered', 'settled'].map((view) => ({ view })),
    '/api/staff/clients': [{}, { search: 'организация' }, { search: portal.inn.slice(0, 6) }, { after: portal.inn }],
  };
}
