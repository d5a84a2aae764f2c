import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { trouble } from '#connectors/trouble.ts';
import { TestPortal } from '#server/test/app.ts';
import { addCloud, addConnector, sessionOf, toldDuring, userOf, watch } from '#server/test/cloud-rows.ts';
import { ScriptedCloud } from '#server/test/scripted-cloud.ts';
import { askAtOnce } from './queries.ts';
import { GIVEN_UP_MS, LEASE, waitAfter } from './rules.ts';

let portal: TestPortal;
let other: TestPortal;
const cloud = new ScriptedCloud();
let directoryId: string;
let last = 0;

beforeAll(async () => {
  portal = await TestPortal.start({}, [], cloud);
  other = await portal.again([], {}, cloud);
});
afterAll(() => Promise.all([portal.stop(), other.stop()]));

beforeEach(async () => {
  await portal.db.updateTable('connectors').set({ is_on: false }).execute();
  cloud.pace = async () => {};
  directoryId = await addConnector(portal, 'directory', `domain ${(last += 1)}`);
});

async function addServer() {
  const name = `ts${(last += 1)}`;
  const id = await addConnector(portal, 'windows_terminals', name, directoryId);
  const cloudId = await addCloud(portal, { directoryId, serverIds: [id] });
  cloud.sessions[name] = [];
  return { id, name, cloudId };
}

const askedOf = (name: string) => cloud.asked[name] ?? 0;

async function healthOf(id: string) {
  return portal.db.selectFrom('connector_polls').selectAll().where('connector_id', '=', id).executeTakeFirstOrThrow();
}

test('what nobody looks at is asked once a minute, what somebody looks at every few seconds', async () => {
  const { name, cloudId } = await addServer();
  await portal.poll();
  await portal.pass({ seconds: 59 });
  await portal.poll();
  expect(askedOf(name)).toBe(1);
  await portal.pass({ seconds: 1 });
  await portal.poll();
  expect(askedOf(name)).toBe(2);

  await watch(portal, cloudId);
  await portal.pass({ seconds: 3 });
  await portal.poll();
  expect(askedOf(name)).toBe(2);
  await portal.pass({ seconds: 1 });
  await portal.poll();
  expect(askedOf(name)).toBe(3);
});

test('processes on one database ask once together', async () => {
  const servers = await Promise.all(Array.from({ length: 20 }, addServer));
  for (const { cloudId } of servers) await watch(portal, cloudId);
  for (let round = 1; round <= 3; round++) {
    await Promise.all([portal.poll(), other.poll(), portal.poll(), other.poll()]);
    expect(servers.map(({ name }) => askedOf(name))).toEqual(servers.map(() => round));
    await portal.pass({ seconds: 4 });
  }
});

test('a directory is asked for the users of those clouds whose turn it is', async () => {
  const [seen, unseen] = [await addCloud(portal, { directoryId, unit: 'OU=seen' }), await addCloud(portal, { directoryId, unit: 'OU=unseen' })];
  cloud.users['OU=seen'] = [userOf('seen.one')];
  cloud.users['OU=unseen'] = [userOf('unseen.one')];
  const name = `domain ${last}`;
  await watch(portal, seen);
  await portal.poll();
  expect(askedOf(name)).toBe(2);
  await portal.pass({ seconds: 29 });
  await portal.poll();
  expect(askedOf(name)).toBe(2);
  await portal.pass({ seconds: 1 });
  await portal.poll();
  expect(askedOf(name)).toBe(3);

  await portal.db.transaction().execute((tx) => askAtOnce(tx, unseen, [directoryId]));
  await portal.poll();
  expect(askedOf(name)).toBe(4);
});

test('what was done while a directory was asked is asked about again', async () => {
  const cloudId = await addCloud(portal, { directoryId, unit: 'OU=busy' });
  cloud.users['OU=busy'] = [];
  cloud.pace = () => portal.db.transaction().execute((tx) => askAtOnce(tx, cloudId, [directoryId]));
  const name = `domain ${last}`;
  await portal.poll();
  cloud.pace = async () => {};
  await portal.poll();
  expect(askedOf(name)).toBe(2);
  await portal.poll();
  expect(askedOf(name)).toBe(2);
});

test('one place that cannot be told holds up neither the others nor the directory', async () => {
  await addCloud(portal, { directoryId, unit: 'OU=gone' });
  const fine = await addCloud(portal, { directoryId, unit: 'OU=fine' });
  cloud.users['OU=gone'] = trouble('unexpected', 'no such place');
  cloud.users['OU=fine'] = [userOf('fine.one')];
  await portal.poll();
  expect(await portal.db.selectFrom('cloud_users').select('login').where('cloud_id', '=', fine).execute()).toEqual([{ login: 'fine.one' }]);
  expect(await healthOf(directoryId)).toMatchObject({ silent_since: null, trouble_code: 'unexpected', trouble_detail: 'OU=gone: no such place', failures: 0 });
});

test('who is silent is asked later and later, what it said last stands, and whoever looks on is told of both turns', async () => {
  const { id, name, cloudId } = await addServer();
  cloud.sessions[name] = [sessionOf('1', 'anna')];
  await portal.poll();
  await portal.pass({ minutes: 1 });
  cloud.sessions[name] = trouble('unreachable', 'no way there');
  expect(await toldDuring(portal, () => portal.poll())).toEqual([`cloud:${cloudId}`, 'connectors']);
  const first = await healthOf(id);
  expect(first).toMatchObject({ trouble_code: 'unreachable', trouble_detail: 'no way there', failures: 1 });
  expect(first.silent_since).not.toBeNull();
  expect(first.not_before.getTime() - portal.clock().getTime()).toBeLessThanOrEqual(10_000);

  for (let failures = 2; failures < 8; failures++) {
    await portal.pass({ minutes: 2 });
    expect(await toldDuring(portal, () => portal.poll())).toEqual([]);
    expect(await healthOf(id)).toMatchObject({ failures, silent_since: first.silent_since });
  }
  expect((await healthOf(id)).not_before.getTime() - portal.clock().getTime()).toBeGreaterThan(60_000);
  expect(await portal.db.selectFrom('terminal_sessions').select('login').where('connector_id', '=', id).execute()).toEqual([{ login: 'anna' }]);

  // Whoever begins to look does not wait two minutes for it.
  const asked = askedOf(name);
  await watch(portal, cloudId);
  await portal.pass({ seconds: 29 });
  await portal.poll();
  expect(askedOf(name)).toBe(asked);
  cloud.sessions[name] = [sessionOf('1', 'anna')];
  await portal.pass({ seconds: 1 });
  expect(await toldDuring(portal, () => portal.poll())).toEqual([`cloud:${cloudId}`, 'connectors']);
  expect(await healthOf(id)).toMatchObject({ silent_since: null, trouble_code: null, failures: 0 });
  const hours = await portal.db.selectFrom('connector_hours').selectAll().where('connector_id', '=', id).execute();
  expect(hours.reduce((sum, hour) => sum + hour.asked, 0)).toBe(asked + 1);
  expect(hours.reduce((sum, hour) => sum + hour.failed, 0)).toBe(7);
});

test('waits double up to a limit and differ by chance', () => {
  expect([1, 2, 3, 4, 5, 50].map((failures) => waitAfter(failures, false, 1))).toEqual([10, 20, 40, 80, 120, 120]);
  expect([1, 2, 50].map((failures) => waitAfter(failures, true, 1))).toEqual([10, 20, 30]);
  expect(waitAfter(5, false, 0)).toBe(90);
});

test('a turn whose process has died is another’s when the lease is over; what comes later is not kept', async () => {
  expect(GIVEN_UP_MS).toBeLessThan(LEASE * 1000);
  const { id, name } = await addServer();
  cloud.sessions[name] = [sessionOf('1', 'late')];
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>();
  cloud.pace = () => {
    isAsked();
    return held;
  };
  const late = portal.poll();
  await asked;
  cloud.pace = async () => {};
  await other.poll();
  await portal.pass({ seconds: LEASE - 1 });
  await other.poll();
  expect(askedOf(name)).toBe(1);

  await portal.pass({ seconds: 31 });
  cloud.sessions[name] = [sessionOf('1', 'anna')];
  await other.poll();
  letGo();
  await late;
  expect(askedOf(name)).toBe(2);
  expect(await portal.db.selectFrom('terminal_sessions').select('login').where('connector_id', '=', id).execute()).toEqual([{ login: 'anna' }]);
});

test('one that does not answer delays no other', async () => {
  const [slow, quick] = [await addServer(), await addServer()];
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  cloud.pace = (name) => (name === slow.name ? held : Promise.resolve());
  const [loop] = portal.server.loops;
  const never = new AbortController().signal;
  await loop?.step(portal.server.runtime, never);
  await expect.poll(async () => (await healthOf(quick.id)).answered_at).not.toBeNull();
  await portal.pass({ minutes: 1 });
  await loop?.step(portal.server.runtime, never);
  await expect.poll(() => askedOf(quick.name)).toBe(2);
  expect((await healthOf(slow.id)).answered_at).toBeNull();
  letGo();
  await loop?.settle();
});

test('a process that stops waits for no answer and leaves the turn to the next', async () => {
  const { name } = await addServer();
  const stopping = new AbortController();
  const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>();
  cloud.pace = () => {
    isAsked();
    return new Promise(() => {});
  };
  const [loop] = portal.server.loops;
  await loop?.step(portal.server.runtime, stopping.signal);
  await asked;
  stopping.abort();
  await loop?.settle();
  cloud.pace = async () => {};
  await other.poll();
  expect(askedOf(name)).toBe(2);
});
