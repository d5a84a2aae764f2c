import pg from 'pg';
import type { Actor } from '#kernel/actor.ts';
import { organizationsRoutes } from '#modules/organizations/index.ts';
import { provePlans } from './plans.ts';
import { populate, type Population } from './population.ts';
import { credentials, openBenchDatabase, productionSettings, signIn, startProcess } from './portal.ts';
import { answer, recorded } from './statements.ts';
import { takeTurns } from './turns.ts';

const turns = { clients: 4, rounds: 5, requests: 300 };
/** The p99 among many organisations, as a multiple of that among few. */
const AIM = 1.5;

const few: Population = { organizations: 100, users: 5500, members: 5000 };
const many: Population = { organizations: 200_000, users: 1_000_000, members: 5000 };

type Query = Readonly<Record<string, string>>;

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
  await inPortal(few, (small) =>
    inPortal(many, async (large) => {
      await proveLists(large);
      const shown = (count: number) => count.toLocaleString('en');
      console.log(`${shown(few.members)} employees, p50 and p99 in ms among ${shown(few.organizations)} and ${shown(many.organizations)} organisations, ${turns.clients} clients (aim: p99 at most ${AIM} times)`);
      for (const [name, query] of Object.entries(ways)) await compareWay(name, small, query, large, query);
      await compareWay('deep page', small, await deepPage(small), large, await deepPage(large));
    }),
  );
}

/** A full portal, with the session of an administrator of its first organisation. */
interface Portal {
  readonly databaseUrl: string;
  readonly address: string;
  readonly cookie: string;
  readonly organizationId: string;
  readonly inn: string;
}

async function inPortal(population: Population, work: (portal: Portal) => Promise<void>): Promise<void> {
  const database = await openBenchDatabase();
  try {
    const started = performance.now();
    const first = await populate(database.ownerUrl, population);
    console.log(`${population.organizations} organisations, ${population.users} users: filled in ${((performance.now() - started) / 1000).toFixed(0)} s`);
    const { address, stop } = await startProcess('serve.ts', productionSettings(database.url));
    try {
      await work({ databaseUrl: database.url, address, cookie: await signIn(address), ...first });
    } finally {
      await stop();
    }
  } finally {
    await database.stop();
  }
}

async function compareWay(name: string, small: Portal, smallQuery: Query, large: Portal, largeQuery: Query): Promise<void> {
  const [one, other] = await takeTurns(turns, () => listEmployees(small, smallQuery), () => listEmployees(large, largeQuery));
  const words = (kind: 'p50' | 'p99') => `${kind} ${one[kind].toFixed(1)} and ${other[kind].toFixed(1)}`;
  console.log(`  ${name.padEnd(24)} ${words('p50').padEnd(20)} ${words('p99').padEnd(22)} ratio ${(other.p99 / one.p99).toFixed(2)}`);
}

async function listEmployees({ address, cookie, organizationId }: Portal, query: Query): Promise<{ next: string | null }> {
  const response = await fetch(`${address}/api/members?${new URLSearchParams({ organization: organizationId, ...query })}`, { headers: { cookie } });
  if (!response.ok) throw new Error(`the list of employees answered ${response.status}`);
  return (await response.json()) as { next: string | null };
}

/** Where the list is read for four fifths. */
async function deepPage(portal: Portal): Promise<Query> {
  let after = '';
  for (let read = 0; read < 4000; read += 100) after = (await listEmployees(portal, { limit: '100', ...(after && { after }) })).next ?? '';
  return { after };
}

/** Asks every list and page of the module once, and looks how the database finds the answers. */
async function proveLists(portal: Portal): Promise<void> {
  const { client, staff, claimId } = await findActors(portal);
  const params = { organizationId: portal.organizationId, inn: portal.inn, claimId };
  const queries = await queriesOf(portal);
  const routes = organizationsRoutes.filter(({ endpoint }) => endpoint.method === 'GET');
  const statements = await recorded(portal.databaseUrl, async (runtime) => {
    for (const route of routes) {
      for (const query of queries[route.endpoint.path] ?? [{}]) await answer(runtime, route, route.endpoint.audience === 'staff' ? staff : client, query, params);
    }
  });
  await provePlans(portal.databaseUrl, statements);
  console.log(`${routes.length} endpoints, ${statements.length} statements: no large table is read whole`);
}

async function queriesOf(portal: Portal): Promise<Record<string, Query[]>> {
  const organization = portal.organizationId;
  const seen: Query[] = [...Object.values(ways), { sort: 'joined' }, await deepPage(portal)];
  return {
    '/api/members': [{}, { sort: 'signed_in' }, ...seen.flatMap((way) => [{ organization, ...way }, { organization, role: 'user', ...way }])],
    '/api/invitations': [{}, { organization }, { organization, open: 'true' }, { organization, after: organization }],
    '/api/join-requests': [{}, { organization }, { organization, after: organization }],
    '/api/journal': [{}, { organization }, { organization, topic: 'member', search: 'петров' }, { organization, from: '2026-01-01', after: organization }],
    '/api/staff/claims': ['waiting', 'asked', 'unanswered', 'settled'].map((view) => ({ view })),
    '/api/staff/clients': [{}, { search: 'организация' }, { search: portal.inn.slice(0, 6) }, { after: portal.inn }],
  };
}

async function findActors({ databaseUrl, inn }: Portal): Promise<{ client: Actor; staff: Actor; claimId: string }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ userId: string; staffId: string; claimId: string }>(
    `select (select id from users where phone = $1) as "userId", (select id from staff_members where role = 'administrator') as "staffId", (select id from claims where inn = $2 limit 1) as "claimId"`,
    [credentials.phone, inn],
  );
  await client.end();
  const [{ userId, staffId, claimId } = { userId: '', staffId: '', claimId: '' }] = rows;
  const sessionHash = Buffer.alloc(0);
  return {
    client: { kind: 'client', userId, sessionHash, firstName: '', lastName: '', email: '', emailConfirmed: true, locale: 'ru' },
    staff: { kind: 'staff', staffId, sessionHash, name: '', email: '', role: 'administrator' },
    claimId,
  };
}
