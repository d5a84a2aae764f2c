import { Writable } from 'node:stream';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Origin } from '#kernel/actor.ts';
import { trouble } from '#connectors/trouble.ts';
import { createLog } from '#kernel/log.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { TestPortal } from '#server/test/app.ts';
import { ownCloud, type OwnCloud } from '#server/test/cloud-world.ts';
import { ObeyingCloud } from '#server/test/obeying-cloud.ts';
import { expectOk } from '#server/test/world.ts';
import { endLease, takeOrder } from '../orders/queries.ts';
import { carryOut } from '../use-cases/carry-out.ts';
import { carryOutReset } from './use-cases/carry-out-reset.ts';

const origin: Origin = { actor: { kind: 'system', job: 'test' }, ip: '', userAgent: '', requestId: 'test', locale: 'ru', cookies: {} };

let portal: TestPortal;
const cloud = new ObeyingCloud();
let own: OwnCloud;
let annaId: string;
let key: string;
beforeAll(async () => {
  portal = await TestPortal.start({}, [], cloud);
});
afterAll(() => portal.stop());
beforeEach(async () => {
  cloud.fault = async () => {};
  own = await ownCloud(portal, cloud);
  annaId = await own.idOf(own.anna);
  key = `guid-of-${own.anna}`;
});

/** A new order, which no worker has heard of. */
async function orderReset(): Promise<string> {
  await portal.db.deleteFrom('limit_windows').execute();
  const { orderId } = (await expectOk(own.browser.post(`/api/cloud-users/${annaId}/reset-password`))).body;
  await portal.dropJobs('cloud.carry-out');
  return orderId;
}

/** A worker that dies after so many steps: before or after each statement, and before or after each thing asked of the directory. From then on nothing of it happens. */
function dying(steps: number): { runtime: Runtime; isDead(): boolean } {
  let left = steps;
  const step = () => {
    left -= 1;
    if (left < 0) throw new Error('killed');
  };
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      step();
      return node;
    },
    async transformResult({ result }) {
      step();
      return result;
    },
  };
  cloud.fault = async () => step();
  return { runtime: { ...portal.server.runtime, db: portal.db.withPlugin(plugin) }, isDead: () => left < 0 };
}

async function newestLink(): Promise<string> {
  const letter = (await portal.messages(own.email)).find(({ text }) => text.includes('/cloud-password#'));
  return /\/cloud-password#([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
}

test.each([['a domain that takes the first password', 8], ['a domain that wants a longer one', 25]])('wherever a worker dies, with %s: one password is set, and its owner gets it', { timeout: 240_000 }, async (_case, leastLength) => {
  cloud.leastLength = leastLength;
  let deaths = 0;
  for (let isDead = true; isDead; deaths++) {
    const orderId = await orderReset();
    const former = cloud.set.length;
    const worker = dying(deaths);
    await carryOut(portal.server.connections).execute(worker.runtime, origin, { orderId }).catch(() => {});
    isDead = worker.isDead();
    cloud.fault = async () => {};
    await portal.pass({ seconds: 21 });
    await portal.runRepeated('cloud.sweep-orders');
    expect(await own.order(orderId), `dead after ${deaths} steps`).toMatchObject({ state: 'done' });
    expect(new Set(cloud.set.slice(former).map(({ password }) => password)).size).toBe(1);
    const seen = await own.browser.post('/api/cloud-password-links/view', { token: await newestLink() });
    expect(seen.body.password, `dead after ${deaths} steps`).toBe(cloud.passwords[key]);
    expect(await portal.db.selectFrom('outgoing_messages').select('id').where('cause', '=', `password-reset:${orderId}`).execute()).toHaveLength(1);
  }
  expect(deaths).toBeGreaterThan(20);
});

test('two workers at one order set one password', async () => {
  const orderId = await orderReset();
  const { connections, runtime } = portal.server;
  await Promise.all(Array.from({ length: 5 }, () => carryOut(connections).execute(runtime, origin, { orderId })));
  await portal.runJobs();
  expect((await own.order(orderId)).state).toBe('done');
  expect(cloud.set.filter(({ userId }) => userId === key)).toHaveLength(1);
});

test('a worker that stood still until the next reset was done sets its former password no more', async () => {
  const { connections, runtime } = portal.server;
  const orderId = await orderReset();
  cloud.fault = async (call, when) => (call.includes(': reset ') && when === 'before' ? trouble('timed_out', 'slow') : undefined);
  await carryOut(connections).execute(runtime, origin, { orderId });
  await portal.pass({ seconds: 21 });
  const stale = await takeOrder(portal.db, orderId);
  if (!stale?.sealed_password) throw new Error('nothing was written down');
  await endLease(portal.db, orderId);
  cloud.fault = async () => {};
  await portal.runRepeated('cloud.sweep-orders');
  await carryOut(connections).execute(runtime, origin, { orderId: await orderReset() });
  const newest = cloud.passwords[key];
  await expect(carryOutReset({ runtime, origin, connections }, stale)).rejects.toThrow('another worker');
  expect(cloud.passwords[key]).toBe(newest);
  expect((await own.browser.post('/api/cloud-password-links/view', { token: await newestLink() })).body.password).toBe(newest);
});

test('a password stands nowhere in the clear: in no table, no job and no line of the log', async () => {
  const lines: string[] = [];
  const log = createLog('trace', new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) }));
  const orderId = await orderReset();
  // Once on the way, when it has been set and nobody has it yet, and once at the end.
  cloud.fault = async (call, when) => {
    if (call.includes(': check ') && when === 'before') throw new Error('killed');
  };
  await carryOut(portal.server.connections).execute({ ...portal.server.runtime, log }, origin, { orderId }).catch((error: unknown) => log.error({ err: error }, 'failed'));
  const password = cloud.passwords[key] ?? '';
  expect(password).not.toBe('');
  expect(await placesOf(password)).toEqual([]);
  cloud.fault = async () => {};
  await carryOut(portal.server.connections).execute({ ...portal.server.runtime, log }, origin, { orderId });
  expect(await placesOf(password)).toEqual([]);
  const token = await newestLink();
  expect(await placesOf(token)).toEqual([]);
  expect((await own.browser.post('/api/cloud-password-links/view', { token })).body.password).toBe(password);
  expect(await placesOf(password)).toEqual([]);
  expect(lines.filter((line) => line.includes(password))).toEqual([]);
});

/** Tables in which a text stands, as it is or in another writing. */
async function placesOf(text: string): Promise<string[]> {
  const tables = await portal.asOwner<{ name: string }>(`select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
  expect(tables.length).toBeGreaterThan(50);
  const writings = [text, Buffer.from(text).toString('hex'), Buffer.from(text).toString('base64').replaceAll('=', '')];
  const isThere = writings.map((writing) => `position('${writing}' in t::text) > 0`).join(' or ');
  const rows = await portal.asOwner<{ name: string }>(tables.map(({ name }) => `(select '${name.replaceAll("'", "''")}' as name from ${name} t where ${isThere} limit 1)`).join(' union all '));
  return rows.map(({ name }) => name);
}
