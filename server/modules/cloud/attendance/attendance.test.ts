import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { TestPortal } from '#server/test/app.ts';
import { addCloud, addConnector } from '#server/test/cloud-rows.ts';
import { registerAdministrator } from '#server/test/world.ts';
import { sampleJob } from './jobs.ts';
import { listDays } from './queries.ts';

let portal: TestPortal;
let administrator: Awaited<ReturnType<typeof registerAdministrator>>;
let last = 0;

beforeAll(async () => {
  portal = await TestPortal.start();
  administrator = await registerAdministrator(portal);
});
afterAll(() => portal.stop());

async function addServer({ isSilent = false } = {}) {
  last += 1;
  const directoryId = await addConnector(portal, 'directory', `domain ${last}`);
  const serverId = await addConnector(portal, 'windows_terminals', `ts${last}`, directoryId);
  await answered(serverId, isSilent);
  return { directoryId, serverId };
}

async function answered(connectorId: string, isSilent = false) {
  await portal.db.insertInto('connector_polls').values({ connector_id: connectorId, answered_at: portal.clock(), silent_since: isSilent ? portal.clock() : null }).execute();
}

async function addUser(cloudId: string, { directoryId }: { directoryId: string }, login: string) {
  await portal.db.insertInto('cloud_users').values({ id: newId(), cloud_id: cloudId, directory_id: directoryId, key: newId(), login, name: login, is_disabled: false, is_locked: false }).execute();
}

async function enter({ serverId }: { serverId: string }, login: string, state: 'active' | 'disconnected' = 'active') {
  await portal.db.insertInto('terminal_sessions').values({ id: newId(), connector_id: serverId, key: newId(), login, state }).execute();
}

async function samplesOf(cloudId: string) {
  return portal.db.selectFrom('cloud_samples').select(['is_hour', 'peak', 'total', 'times', 'starts_at']).where('cloud_id', '=', cloudId).orderBy('starts_at').execute();
}

async function putSample(cloudId: string, at: string, people: number, times = 1) {
  await portal.db.insertInto('cloud_samples').values({ cloud_id: cloudId, is_hour: false, starts_at: at, peak: people, total: people * times, times }).execute();
}

const daysOf = (cloudId: string) => listDays(portal.db, { cloudId }, 'Europe/Moscow');

test('people before screens are counted, each once, minute by minute into five minutes', async () => {
  const server = await addServer();
  const cloudId = await addCloud(portal, { ...server, serverIds: [server.serverId] });
  for (const login of ['Anna', 'boris', 'vera']) await addUser(cloudId, server, login);
  await enter(server, 'anna');
  await enter(server, 'anna');
  await enter(server, 'vera', 'disconnected');
  await enter(server, 'a.stranger');
  // The beginning of five minutes.
  const { rows } = await sql<{ seconds: number }>`select 300 - extract(epoch from kabinet_now())::int % 300 as seconds`.execute(portal.db);
  await portal.pass({ seconds: (rows[0]?.seconds ?? 0) + 1 });
  await portal.runRepeated(sampleJob.name);
  await enter(server, 'boris');
  await portal.pass({ minutes: 1 });
  await portal.runRepeated(sampleJob.name);
  expect(await samplesOf(cloudId)).toMatchObject([{ is_hour: false, peak: 2, total: 3, times: 2 }]);
  await portal.pass({ minutes: 4 });
  await portal.runRepeated(sampleJob.name);
  expect(await samplesOf(cloudId)).toMatchObject([{ peak: 2, times: 2 }, { peak: 2, total: 2, times: 1 }]);
});

test('where there are no terminal servers, people in the infobases are counted, not what runs by itself', async () => {
  const clusterId = await addConnector(portal, 'cluster', 'cluster');
  await answered(clusterId);
  const key = '0a0e8b6e-0c0f-4f4e-9d0e-6a4d3f5b7c21';
  const cloudId = await addCloud(portal, { inn: administrator.inn, infobases: { [key]: { clusterId, title: 'Торговля' } } });
  const { id } = await portal.db.selectFrom('infobases').select('id').where('cloud_id', '=', cloudId).executeTakeFirstOrThrow();
  for (const [number, user, application] of [[1, 'Анна', '1CV8C'], [2, 'анна', 'WebClient'], [3, 'Борис', '1CV8'], [4, 'Обмен', 'BackgroundJob']] as const) {
    await portal.db.insertInto('infobase_sessions').values({ id: newId(), infobase_id: id, key: crypto.randomUUID(), number, user_name: user, application, host: 'pc' }).execute();
  }
  await portal.runRepeated(sampleJob.name);
  expect(await samplesOf(cloudId)).toMatchObject([{ peak: 2, total: 2, times: 1 }]);
});

test('of a cloud whose servers are silent nothing is counted; of one where nobody is, nobody', async () => {
  const [silent, empty] = [await addServer({ isSilent: true }), await addServer()];
  const [unknown, nobody] = [await addCloud(portal, { ...silent, serverIds: [silent.serverId] }), await addCloud(portal, { ...empty, serverIds: [empty.serverId] })];
  await portal.runRepeated(sampleJob.name);
  expect(await samplesOf(unknown)).toEqual([]);
  expect(await samplesOf(nobody)).toMatchObject([{ peak: 0, total: 0 }]);
});

test('the chart goes by the days of the provider: midnight in Moscow parts them', async () => {
  const server = await addServer();
  const cloudId = await addCloud(portal, { inn: administrator.inn, ...server, serverIds: [server.serverId] });
  const { rows } = await sql<{ day: string; before: string }>`
    select (kabinet_now() at time zone 'Europe/Moscow')::date - 2 as day, (kabinet_now() at time zone 'Europe/Moscow')::date - 3 as before`.execute(portal.db);
  const { day, before } = rows[0] ?? { day: '', before: '' };
  await putSample(cloudId, `${day}T00:00:00+03:00`, 4);
  await putSample(cloudId, `${day}T12:00:00+03:00`, 1);
  await putSample(cloudId, `${before}T23:55:00+03:00`, 10);
  // Asked oftener in these five minutes, which counts no more than others.
  await putSample(cloudId, `${before}T10:00:00+03:00`, 1, 5);
  const { body } = await administrator.browser.get(`/api/clouds/${cloudId}/attendance`);
  expect(body.days).toEqual([{ on: before, peak: 10, average: 5.5 }, { on: day, peak: 4, average: 2.5 }]);
});

test('after a week hours are kept, after a month nothing; the chart stays the same', async () => {
  const server = await addServer();
  const cloudId = await addCloud(portal, { inn: administrator.inn, ...server, serverIds: [server.serverId] });
  const { rows } = await sql<{ day: string }>`select (kabinet_now() at time zone 'Europe/Moscow')::date - 1 as day`.execute(portal.db);
  const { day } = rows[0] ?? { day: '' };
  for (const [minute, people] of [['09:00', 2], ['09:05', 3], ['09:10', 10], ['11:00', 5]] as const) await putSample(cloudId, `${day}T${minute}:00+03:00`, people);
  const chart = await daysOf(cloudId);
  expect(chart).toEqual([{ on: day, peak: 10, average: 5 }]);
  await portal.pass({ days: 5 });
  await portal.runRepeated('cloud.fold-samples');
  expect(await samplesOf(cloudId)).toHaveLength(4);

  await portal.pass({ days: 3 });
  await portal.runRepeated('cloud.fold-samples');
  await portal.runRepeated('cloud.fold-samples');
  expect(await samplesOf(cloudId)).toMatchObject([{ is_hour: true, peak: 10, total: 15, times: 3 }, { is_hour: true, peak: 5, total: 5, times: 1 }]);
  expect(await daysOf(cloudId)).toEqual(chart);

  await portal.pass({ days: 30 });
  expect(await daysOf(cloudId)).toEqual([]);
  await portal.runRepeated('cloud.fold-samples');
  expect(await samplesOf(cloudId)).toEqual([]);
});
