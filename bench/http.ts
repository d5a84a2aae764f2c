import pg from 'pg';
import type { Client } from '#kernel/actor.ts';
import { findClientSession } from '#modules/accounts/index.ts';
import { listRoutes } from '#server/wiring.ts';
import { compare, report } from './load.ts';
import { credentials, headers, openBenchDatabase, productionSettings, signIn, startProcess } from './portal.ts';
import { answer, recorded, type Statement } from './statements.ts';

const ROUNDS = 3;

/** Home data and sign-in, beside a bare handler that runs the same SQL in the same run. */
export async function run(): Promise<void> {
  const database = await openBenchDatabase();
  const portal = await startProcess('serve.ts', productionSettings(database.url));
  try {
    const cookie = await signIn(portal.address);
    const token = /kabinet_session=([\w-]+)/.exec(cookie)?.[1] ?? '';
    await compareHome(database.url, portal.address, cookie, token);
    await compareSignIn(database.url, portal.address);
  } finally {
    await portal.stop();
    await database.stop();
  }
}

async function compareHome(databaseUrl: string, address: string, cookie: string, token: string): Promise<void> {
  const route = listRoutes().find(({ endpoint }) => endpoint.path === '/api/home');
  let actor: Client | null = null;
  const session = await recorded(databaseUrl, async ({ db, secrets }) => (actor = await findClientSession(db, secrets, token, true)));
  const home = await recorded(databaseUrl, async (runtime) => {
    if (!actor || !route) throw new Error('the session of the measure is gone');
    await answer(runtime, route, actor);
  });
  const bare = await startProcess('bare.ts', { DATABASE_URL: databaseUrl, STATEMENTS: JSON.stringify([session, home]) });
  try {
    const measured = await compare(ROUNDS, { url: `${address}/api/home`, headers: { cookie }, connections: 16, seconds: 5 }, { url: bare.address, connections: 16, seconds: 5 });
    report('GET /api/home, 16 connections', ...measured);
  } finally {
    await bare.stop();
  }
}

/** The bare sign-in checks the same hash and writes one session; limits and journal are the portal's own. */
async function compareSignIn(databaseUrl: string, address: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string; password_hash: string }>('select id, password_hash from users where phone = $1', [credentials.phone]);
  await client.end();
  const [user] = rows;
  if (!user) throw new Error('the demo provider has no administrator');
  const statements: Statement[][] = [
    [{ text: 'select * from users where phone = $1', values: [credentials.phone] }],
    [{ text: `insert into client_sessions (token_hash, user_id, idle_seconds, ends_at, ip, user_agent) select decode(md5(random()::text) || md5(random()::text), 'hex'), $1, 43200, now() + interval '7 days', '', ''`, values: [user.id] }],
  ];
  const bare = await startProcess('bare.ts', { DATABASE_URL: databaseUrl, STATEMENTS: JSON.stringify(statements), PASSWORD_HASH: user.password_hash, PASSWORD: credentials.password });
  try {
    const measured = await compare(ROUNDS, { url: `${address}/api/session`, method: 'POST', headers, body: JSON.stringify(credentials), connections: 2, seconds: 5 }, { url: bare.address, method: 'POST', connections: 2, seconds: 5 });
    report('POST /api/session, 2 connections', ...measured);
  } finally {
    await bare.stop();
  }
}
