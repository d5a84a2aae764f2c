import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { InfobaseSession } from '#connectors/infobase-cluster/port.ts';
import { TestPortal } from '#server/test/app.ts';
import { addCloud, addConnector, sessionOf, toldDuring, userOf, watch } from '#server/test/cloud-rows.ts';
import { ScriptedCloud } from '#server/test/scripted-cloud.ts';

let portal: TestPortal;
const cloud = new ScriptedCloud();
let directoryId: string;
let serverId: string;
let clusterId: string;
let cloudId: string;
let last = 0;
let unit: string;
let server: string;
let cluster: string;
const [accounting, trade] = [randomUUID(), randomUUID()];

beforeAll(async () => {
  portal = await TestPortal.start({}, [], cloud);
});
afterAll(() => portal.stop());

beforeEach(async () => {
  await portal.db.updateTable('connectors').set({ is_on: false }).execute();
  last += 1;
  [unit, server, cluster] = [`OU=${last}`, `ts${last}`, `cluster ${last}`];
  directoryId = await addConnector(portal, 'directory', `domain ${last}`);
  serverId = await addConnector(portal, 'windows_terminals', server, directoryId);
  clusterId = await addConnector(portal, 'cluster', cluster);
  cloudId = await addCloud(portal, { directoryId, unit, serverIds: [serverId], infobases: { [accounting]: { clusterId, title: 'Бухгалтерия' }, [trade]: { clusterId, title: 'Торговля' } } });
  cloud.users[unit] = [userOf('Anna', { email: 'anna@firm.example' }), userOf('boris')];
  cloud.sessions[server] = [sessionOf('1', 'anna'), sessionOf('2', 'boris', { state: 'disconnected', idleSeconds: null })];
  cloud.infobaseSessions[cluster] = [work(accounting, 'Анна'), work(trade, 'Борис')];
  cloud.infobases[cluster] = [{ id: accounting, name: 'acc', description: '' }, { id: trade, name: 'trade', description: 'Розница' }];
  await portal.poll();
});

function work(infobaseId: string, userName: string, changes: Partial<InfobaseSession> = {}): InfobaseSession {
  return { id: randomUUID(), infobaseId, number: 1, userName, application: '1CV8C', host: 'ts1', startedAt: new Date('2026-03-31T09:00:00Z'), lastActiveAt: new Date('2026-03-31T10:00:00Z'), ...changes };
}

const sessions = () => portal.db.selectFrom('terminal_sessions').selectAll().where('connector_id', '=', serverId).orderBy('key').execute();
const users = () => portal.db.selectFrom('cloud_users').selectAll().where('directory_id', '=', directoryId).orderBy('key').execute();
const works = () => portal.db.selectFrom('infobase_sessions as s').innerJoin('infobases as i', 'i.id', 's.infobase_id').selectAll('s').where('i.connector_id', '=', clusterId).orderBy('s.user_name').execute();

/** Asks all three again. */
async function again(): Promise<string[]> {
  await portal.pass({ minutes: 5 });
  return toldDuring(portal, () => portal.poll());
}

test('what is said becomes rows, each written once', async () => {
  expect((await users()).map(({ login, email, vanished_at }) => ({ login, email, vanished_at }))).toEqual([{ login: 'Anna', email: 'anna@firm.example', vanished_at: null }, { login: 'boris', email: null, vanished_at: null }]);
  expect((await sessions()).map(({ key, login, state, address }) => ({ key, login, state, address }))).toEqual([
    { key: '1', login: 'anna', state: 'active', address: '10.0.0.5' },
    { key: '2', login: 'boris', state: 'disconnected', address: '10.0.0.5' },
  ]);
  expect((await works()).map(({ user_name, application, number }) => ({ user_name, application, number }))).toEqual([{ user_name: 'Анна', application: '1CV8C', number: 1 }, { user_name: 'Борис', application: '1CV8C', number: 1 }]);
  expect(await portal.db.selectFrom('cluster_infobases').select(['name', 'description']).where('connector_id', '=', clusterId).orderBy('name').execute()).toEqual([{ name: 'acc', description: '' }, { name: 'trade', description: 'Розница' }]);
});

test('where nothing has changed nothing is written, and nobody is told', async () => {
  const versions = () => portal.asOwner(`
    select 'u' as of, id::text, xmin::text from cloud_users union all select 't', id::text, xmin::text from terminal_sessions
    union all select 'i', id::text, xmin::text from infobase_sessions union all select 'b', key::text, xmin::text from cluster_infobases order by 1, 2`);
  await watch(portal, cloudId);
  cloud.sessions[server] = [sessionOf('1', 'anna'), sessionOf('2', 'boris', { state: 'disconnected', idleSeconds: 3600 })];
  await again();
  const before = await versions();
  // Minutes by which idle time is told, and a second of our own.
  cloud.sessions[server] = [sessionOf('1', 'anna', { idleSeconds: 61 }), sessionOf('2', 'boris', { state: 'disconnected', idleSeconds: 3600 + 300 + 59 })];
  expect(await again()).toEqual([]);
  expect(await versions()).toEqual(before);
  expect(cloud.asked[cluster]).toBe(3);
});

test('each change is kept and told to whom it concerns', async () => {
  const other = await addCloud(portal, { directoryId, unit: `${unit},of=other`, serverIds: [serverId] });
  cloud.users[`${unit},of=other`] = [userOf(`other${last}`)];
  await again();

  cloud.sessions[server] = [sessionOf('1', 'anna', { idleSeconds: 1200 })];
  expect(await again()).toEqual([`cloud:${cloudId}`]);
  expect((await sessions())[0]?.idle_since?.getTime()).toBeCloseTo(portal.clock().getTime() - 1_200_000, -4);

  cloud.sessions[server] = [sessionOf('1', 'anna', { idleSeconds: 1500 }), sessionOf('3', `other${last}`)];
  expect(await again()).toEqual([`cloud:${other}`]);
  cloud.sessions[server] = [sessionOf('1', 'anna', { idleSeconds: 1800 }), sessionOf('3', 'boris')];
  expect(await again()).toEqual([`cloud:${cloudId}`, `cloud:${other}`].toSorted());

  cloud.sessions[server] = [];
  await again();
  cloud.users[unit] = [userOf('Anna', { email: 'anna@firm.example', isLocked: true }), userOf('boris')];
  expect(await again()).toEqual([`cloud:${cloudId}`]);
  expect((await users())[0]).toMatchObject({ login: 'Anna', is_locked: true });

  cloud.infobaseSessions[cluster] = [];
  expect(await again()).toEqual([`cloud:${cloudId}`]);
  expect(await works()).toEqual([]);
});

test('a session stays the same row while it is the same session; its number given to another is another row', async () => {
  const [anna] = await sessions();
  cloud.sessions[server] = [sessionOf('1', 'anna', { state: 'disconnected', idleSeconds: 300, address: '10.0.0.9' })];
  await again();
  expect(await sessions()).toMatchObject([{ id: anna?.id, state: 'disconnected', address: '10.0.0.9' }]);

  cloud.sessions[server] = [sessionOf('1', 'boris')];
  await again();
  const [boris] = await sessions();
  expect(boris).toMatchObject({ key: '1', login: 'boris' });
  expect(boris?.id).not.toBe(anna?.id);

  cloud.sessions[server] = [sessionOf('1', 'boris', { startedAt: new Date('2026-03-31T12:00:00Z') })];
  await again();
  expect((await sessions())[0]?.id).not.toBe(boris?.id);
});

test('a number that a server tells twice is one session', async () => {
  cloud.sessions[server] = [sessionOf('1', 'anna'), sessionOf('1', 'anna'), sessionOf('3', 'boris')];
  await again();
  expect((await sessions()).map(({ key }) => key)).toEqual(['1', '3']);
});

test('a server that does not tell when a session has begun takes nothing from what is known', async () => {
  const [anna] = await sessions();
  cloud.sessions[server] = [sessionOf('1', 'anna', { startedAt: null })];
  await again();
  expect(await sessions()).toMatchObject([{ id: anna?.id, started_at: new Date('2026-03-31T09:00:00Z') }]);
});

test('who is in the directory no more is marked, and is the same person on coming back', async () => {
  const [, boris] = await users();
  cloud.users[unit] = [userOf('Anna', { email: 'anna@firm.example' })];
  expect(await again()).toEqual([`cloud:${cloudId}`]);
  expect((await users())[1]?.vanished_at).not.toBeNull();
  cloud.users[unit] = [userOf('Anna', { email: 'anna@firm.example' }), userOf('boris', { name: 'Борис Новый' })];
  await again();
  expect((await users())[1]).toMatchObject({ id: boris?.id, name: 'Борис Новый', vanished_at: null });
});

test('logins change hands: exchanged, or given to somebody made anew', async () => {
  const before = await users();
  cloud.users[unit] = [userOf('Anna', { login: 'boris' }), userOf('boris', { login: 'ANNA' })];
  await again();
  expect((await users()).map(({ id, login, vanished_at }) => ({ id, login, vanished_at }))).toEqual([{ id: before[0]?.id, login: 'boris', vanished_at: null }, { id: before[1]?.id, login: 'ANNA', vanished_at: null }]);

  const other = await addCloud(portal, { directoryId, unit: `${unit},of=other` });
  cloud.users[`${unit},of=other`] = [userOf('boris', { id: 'guid-of-another' })];
  cloud.users[unit] = [userOf('boris', { login: 'ANNA' })];
  expect(await again()).toEqual([`cloud:${cloudId}`, `cloud:${other}`].toSorted());
  expect((await users()).map(({ key, vanished_at }) => ({ key, isGone: vanished_at !== null }))).toEqual([{ key: 'guid-of-Anna', isGone: true }, { key: 'guid-of-another', isGone: false }, { key: 'guid-of-boris', isGone: false }]);
});

test('one belongs to one cloud: who is in two places stays where he was, who moves is the same person there', async () => {
  const [anna] = await users();
  const other = await addCloud(portal, { directoryId, unit: `${unit},of=other` });
  cloud.users[`${unit},of=other`] = [userOf('Anna', { email: 'anna@firm.example' })];
  expect(await again()).toEqual([]);
  expect((await users())[0]).toMatchObject({ id: anna?.id, cloud_id: cloudId });
  cloud.users[unit] = [userOf('boris')];
  expect(await again()).toEqual([`cloud:${cloudId}`, `cloud:${other}`].toSorted());
  expect((await users())[0]).toMatchObject({ id: anna?.id, cloud_id: other, vanished_at: null });
});

test('users of a cloud that was given another directory are its users no more', async () => {
  const next = await addConnector(portal, 'directory', `next domain ${last}`);
  await portal.db.deleteFrom('cloud_servers').where('cloud_id', '=', cloudId).execute();
  await portal.db.updateTable('clouds').set({ directory_id: next, changed_at: portal.clock() }).where('id', '=', cloudId).execute();
  await again();
  expect((await users()).every(({ vanished_at }) => vanished_at !== null)).toBe(true);
});

test('sessions in infobases that are no client’s are not kept', async () => {
  cloud.infobaseSessions[cluster] = [work(accounting, 'Анна'), work(randomUUID(), 'Никто')];
  await again();
  expect((await works()).map(({ user_name }) => user_name)).toEqual(['Анна']);
});

test('what of 1C is told to the second is written by the minute', async () => {
  const id = randomUUID();
  const at = (seconds: number) => [work(accounting, 'Анна', { id, lastActiveAt: new Date(Date.parse('2026-03-31T10:00:00Z') + seconds * 1000) })];
  cloud.infobaseSessions[cluster] = at(0);
  await again();
  cloud.infobaseSessions[cluster] = at(59);
  expect(await again()).toEqual([]);
  cloud.infobaseSessions[cluster] = at(61);
  expect(await again()).toEqual([`cloud:${cloudId}`]);
  expect((await works())[0]?.last_active_at).toEqual(new Date('2026-03-31T10:01:01Z'));
});

test('an infobase that the cluster holds no more is marked', async () => {
  cloud.infobases[cluster] = [{ id: trade, name: 'trade renamed', description: '' }];
  expect(await again()).toEqual([`cloud:${cloudId}`]);
  const held = await portal.db.selectFrom('cluster_infobases').select(['name', 'vanished_at']).where('connector_id', '=', clusterId).orderBy('name').execute();
  expect(held.map(({ name, vanished_at }) => ({ name, isGone: vanished_at !== null }))).toEqual([{ name: 'acc', isGone: true }, { name: 'trade renamed', isGone: false }]);
});
