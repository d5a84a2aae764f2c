import pg from 'pg';
import type { Actor } from '#kernel/actor.ts';
import { credentials, openBenchDatabase, productionSettings, signIn, startProcess } from './portal.ts';
import { takeTurns } from './turns.ts';

const turns = { clients: 4, rounds: 5, requests: 300 };
/** The p99 of the fuller portal, as a multiple of the other's. */
const AIM = 1.5;

export type Query = Readonly<Record<string, string>>;

/** A full portal, with the session of an administrator of its first organisation. */
export interface FullPortal {
  readonly databaseUrl: string;
  readonly address: string;
  readonly cookie: string;
  readonly organizationId: string;
  readonly inn: string;
}

type FirstOrganization = Pick<FullPortal, 'organizationId' | 'inn'>;

export async function inPortal(words: string, fill: (ownerUrl: string) => Promise<FirstOrganization>, work: (portal: FullPortal) => Promise<void>): Promise<void> {
  const database = await openBenchDatabase();
  try {
    const started = performance.now();
    const first = await fill(database.ownerUrl);
    console.log(`${words}: filled in ${((performance.now() - started) / 1000).toFixed(0)} s`);
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

export function tellTurns(what: string): void {
  console.log(`${what}, p50 and p99 in ms, ${turns.clients} clients (aim: p99 at most ${AIM} times)`);
}

/** One way of looking at a list, in both portals by turns. */
export async function compareWay(name: string, path: string, [small, smallQuery]: readonly [FullPortal, Query], [large, largeQuery]: readonly [FullPortal, Query]): Promise<void> {
  const [one, other] = await takeTurns(turns, () => askList(small, path, smallQuery), () => askList(large, path, largeQuery));
  const words = (kind: 'p50' | 'p99') => `${kind} ${one[kind].toFixed(1)} and ${other[kind].toFixed(1)}`;
  console.log(`  ${name.padEnd(32)} ${words('p50').padEnd(20)} ${words('p99').padEnd(22)} ratio ${(other.p99 / one.p99).toFixed(2)}`);
}

export async function askList<R extends { next: string | null }>({ address, cookie }: FullPortal, path: string, query: Query): Promise<R> {
  const response = await fetch(`${address}${path}?${new URLSearchParams(query)}`, { headers: { cookie } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as R;
}

/** Where the first organisation's list of 5,000 is read for four fifths. */
export async function deepPage(portal: FullPortal, path: string): Promise<Query> {
  const organization = portal.organizationId;
  let after = '';
  for (let read = 0; read < 4000; read += 100) after = (await askList(portal, path, { organization, limit: '100', ...(after && { after }) })).next ?? '';
  return { organization, after };
}

/** An administrator of the first organisation, and one of the provider. */
export async function findActors({ databaseUrl }: FullPortal): Promise<{ client: Actor; staff: Actor }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ userId: string; staffId: string }>(`select (select id from users where phone = $1) as "userId", (select id from staff_members where role = 'administrator') as "staffId"`, [credentials.phone]);
  await client.end();
  const [{ userId, staffId } = { userId: '', staffId: '' }] = rows;
  const sessionHash = Buffer.alloc(0);
  return {
    client: { kind: 'client', userId, sessionHash, firstName: '', lastName: '', email: '', emailConfirmed: true, locale: 'ru' },
    staff: { kind: 'staff', staffId, sessionHash, name: '', email: '', role: 'administrator' },
  };
}
