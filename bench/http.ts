import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from '#db/types.ts';
import { demoClients } from '#db/demo/sign-ins.ts';
import { systemClock } from '#kernel/clock.ts';
import { readConfig } from '#kernel/config.ts';
import { createLog } from '#kernel/log.ts';
import type { Origin } from '#kernel/actor.ts';
import { Secrets } from '#kernel/secrets.ts';
import { listRoutes, createServer } from '#server/wiring.ts';
import { findClientSession } from '#modules/accounts/index.ts';
import { compare, report } from './load.ts';
import { KEY, openBenchDatabase, productionSettings, startProcess } from './portal.ts';

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

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

const credentials = { phone: demoClients.administrator.phone, password: demoClients.administrator.password, remember: false };
const headers = { 'content-type': 'application/json', 'x-requested-with': 'kabinet' };

async function signIn(address: string): Promise<string> {
  const response = await fetch(`${address}/api/session`, { method: 'POST', headers, body: JSON.stringify(credentials) });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function compareHome(databaseUrl: string, address: string, cookie: string, token: string): Promise<void> {
  const session = await recorded(databaseUrl, (db, secrets) => findClientSession(db, secrets, token));
  const home = await recorded(databaseUrl, async (db, secrets) => {
    const actor = await findClientSession(db, secrets, token);
    if (!actor) throw new Error('the session of the measure is gone');
    const route = listRoutes().find(({ endpoint }) => endpoint.path === '/api/home');
    const config = readConfig(productionSettings(databaseUrl));
    const server = createServer({ config, databaseUrl, clock: systemClock, log: createLog('silent') });
    const origin: Origin = { actor, ip: '', userAgent: '', requestId: '', locale: 'ru', cookies: {} };
    await route?.useCase.execute({ ...server.runtime, db }, origin, {});
  });
  const bare = await startProcess('bare.ts', { DATABASE_URL: databaseUrl, STATEMENTS: JSON.stringify([session, home.slice(session.length)]) });
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

/** The statements that some work sends, with their values; bytes as hex. */
async function recorded(databaseUrl: string, work: (db: Kysely<DB>, secrets: Secrets) => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: databaseUrl, max: 2 }) }),
    log: ({ level, query }) => {
      if (level === 'query') statements.push({ text: query.sql, values: query.parameters.map((value) => (Buffer.isBuffer(value) ? { bytes: value.toString('hex') } : value)) });
    },
  });
  await work(db, new Secrets(Buffer.from(KEY, 'base64')));
  await db.destroy();
  return statements;
}
